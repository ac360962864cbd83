import { expect, test } from "vitest";
import { pricingRulesSchema } from "./pricing-rules.ts";

const rules = {
  currency: "IDR",
  taxPercent: 10,
  taxInclusive: false,
  servicePercent: 5.29,
  serviceBase: "after_discount",
  serviceTaxable: true,
  cashRounding: 100,
};

test("every percent of two decimals up to 100 is taken", () => {
  for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
    expect(pricingRulesSchema.safeParse({ ...rules, taxPercent: hundredths / 100 }).success).toBe(true);
  }
});

test.each([
  [{ taxPercent: -1 }],
  [{ taxPercent: 100.01 }],
  [{ servicePercent: 1.005 }],
  [{ cashRounding: -100 }],
  [{ cashRounding: 0.5 }],
  [{ currency: "rp" }],
  [{ serviceBase: "sometimes" }],
])("%j is refused", (change) => {
  expect(pricingRulesSchema.safeParse({ ...rules, ...change }).success).toBe(false);
});
