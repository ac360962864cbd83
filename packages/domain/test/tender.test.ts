import fc from "fast-check";
import { expect, test } from "vitest";
import { cashTender } from "./tender.ts";
import { codeOf, posErrorOf } from "./throws.fixture.ts";

test("what is paid and the change sum to what was given", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (payable, extra) => {
      expect(cashTender({ payable, tendered: payable + extra })).toEqual({ paid: payable, change: extra });
    }),
  );
});

test("too little cash is refused and says how much is missing", () => {
  const error = posErrorOf(() => cashTender({ payable: 41_600, tendered: 41_500 }));
  expect(error.code).toBe("insufficient_cash");
  expect(error.detail).toEqual({ payable: 41_600, tendered: 41_500, missing: 100 });
});

test("a broken amount is refused", () => {
  expect(codeOf(() => cashTender({ payable: 100, tendered: Number.NaN }))).toBe("validation");
});
