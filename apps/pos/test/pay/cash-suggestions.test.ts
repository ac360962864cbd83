import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cashSuggestions } from "../../src/pay/cash-suggestions.ts";

describe("the amounts that the cash keys offer", () => {
  it.each([
    [92_400, [100_000, 150_000, 200_000]],
    [33_000, [40_000, 50_000, 100_000]],
    [17_000, [20_000, 50_000, 100_000]],
    [6_000, [10_000, 20_000, 50_000]],
    [4_500, [5_000, 10_000, 20_000]],
    [128_000, [130_000, 150_000, 200_000]],
    [100_000, [150_000, 200_000, 250_000]],
    [1_253_000, [1_260_000, 1_300_000, 1_350_000]],
  ])("for Rp%i are %j", (due, expected) => {
    expect(cashSuggestions(due, "IDR")).toEqual(expected);
  });

  it("counts in cents where the currency has them", () => {
    expect(cashSuggestions(1_234, "USD")).toEqual([2_000, 5_000, 10_000]);
  });

  it("always are three, rising, above what is due and payable with notes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), (due) => {
        const amounts = cashSuggestions(due, "IDR");
        expect(amounts).toHaveLength(3);
        expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
        for (const amount of amounts) {
          expect(amount).toBeGreaterThan(due);
          expect(amount % 1_000).toBe(0);
        }
        expect(amounts[0]).toBeLessThanOrEqual(Math.ceil((due + 1) / 10_000) * 10_000);
      }),
    );
  });
});
