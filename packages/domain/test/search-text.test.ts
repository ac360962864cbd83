import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseEmail, normalisePhone, normaliseSearch } from "./search-text.ts";

test.each([
  [" Budi@Example.COM ", "budi@example.com"],
  ["a+b@x.id", "a+b@x.id"],
])("the e-mail %j becomes %j", (email, expected) => {
  expect(normaliseEmail(email)).toBe(expected);
});

test.each([
  ["  Kopi   Café ", "kopi cafe"],
  ["ES\tTEH\nManis", "es teh manis"],
  ["ﬁlet", "filet"],
  ["İstanbul", "istanbul"],
  ["", ""],
])("the text %j becomes %j", (text, expected) => {
  expect(normaliseSearch(text)).toBe(expected);
});

test.each([
  ["0812-3456-7890", "+6281234567890"],
  ["+62 812 3456 7890", "+6281234567890"],
  ["62 812 3456 7890", "+6281234567890"],
  ["0062 812 3456 7890", "+6281234567890"],
  ["81234567890", "+6281234567890"],
  ["+1 (415) 555-0100", "+14155550100"],
  ["", ""],
  ["call me", ""],
])("the phone %j becomes %j", (phone, expected) => {
  expect(normalisePhone(phone)).toBe(expected);
});

test("a local number takes the given country's calling code", () => {
  expect(normalisePhone("09123 4567", "65")).toBe("+6591234567");
});

describe.each([
  ["normaliseEmail", normaliseEmail],
  ["normaliseSearch", normaliseSearch],
  ["normalisePhone", (text: string) => normalisePhone(text)],
])("%s", (_name, normalise) => {
  test("changes nothing the second time", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(..."+0126 -é") }));
    fc.assert(
      fc.property(text, (raw) => {
        const once = normalise(raw);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
