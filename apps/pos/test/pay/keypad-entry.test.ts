import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountOf,
  chosenEntry,
  type Entry,
  KEYPAD_KEYS,
  keypadKeyOf,
  pressAmountKey,
  pressKey,
} from "../../src/pay/keypad-entry.ts";

const key = fc.constantFrom(...KEYPAD_KEYS);
const press = (start: Entry, keys: readonly (typeof KEYPAD_KEYS)[number][]) => keys.reduce(pressAmountKey, start);

describe("the keypad", () => {
  it.each([
    [["5", "0", "000"], 50_000],
    [["1", "2", "3", "back"], 12],
    [["0", "000", "7"], 7],
    [["9", "clear", "8"], 8],
    [["back"], 0],
  ] as const)("makes of %j the amount %i, the chosen one being replaced by the first digit", (keys, amount) => {
    expect(amountOf(press(chosenEntry(92_400), keys))).toBe(amount);
  });

  it("never makes an amount of more than nine digits, nor anything but a whole number", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const amount = amountOf(press(chosenEntry(100), keys));
        expect(Number.isInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(999_999_999);
      }),
    );
  });

  it("undoes a digit with one press of back", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 10 }), fc.constantFrom(..."123456789"), (keys, digit) => {
        const before = { ...press(chosenEntry(0), [...keys, "1", "back"]) };
        const digitKey = keypadKeyOf(digit);
        if (digitKey === null || before.digits.length >= 9) return;
        expect(press(before, [digitKey, "back"])).toEqual(before);
      }),
    );
  });

  it("keeps the zeros of a reference", () => {
    const entry = (["0", "0", "4", "1"] as const).reduce<Entry>((at, one) => pressKey(at, one, 20), {
      digits: "",
      isFresh: false,
    });
    expect(entry.digits).toBe("0041");
  });

  it("takes digits, Backspace and Delete of a keyboard, and nothing else", () => {
    expect(["7", "Backspace", "Delete", "000", "a", "Enter", "F8"].map(keypadKeyOf)).toEqual([
      "7",
      "back",
      "clear",
      null,
      null,
      null,
      null,
    ]);
  });
});
