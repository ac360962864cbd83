import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScanned, NO_BURST, readBurst } from "../../src/pay/key-burst.ts";

const typed = (text: string, gaps: readonly number[]) => {
  let atMs = 1_000;
  return [...text, "Enter"].reduce((burst, key, index) => {
    atMs += gaps[index % gaps.length] ?? 0;
    return readBurst(burst, { key, atMs });
  }, NO_BURST);
};

describe("telling a scanner from a person", () => {
  it("knows every code of three characters or more that comes at a scanner's pace, up to its Enter", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{3,20}$/),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 }),
        (code, gaps) => {
          expect(isScanned(typed(code, gaps))).toBe(true);
        },
      ),
    );
  });

  it("never takes a person for one, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{1,9}$/),
        fc.array(fc.integer({ min: 45, max: 900 }), { minLength: 1, maxLength: 5 }),
        (amount, gaps) => {
          expect(isScanned(typed(amount, gaps))).toBe(false);
        },
      ),
    );
  });

  it("lets a function key and Enter pass at any pace", () => {
    const burst = [
      { key: "F8", atMs: 10 },
      { key: "Enter", atMs: 11 },
    ].reduce(readBurst, NO_BURST);
    expect(isScanned(burst)).toBe(false);
  });
});
