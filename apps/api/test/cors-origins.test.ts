import { expect, test } from "vitest";
import { createOriginMatcher } from "../src/rest/cors-origins.ts";

test.each([
  ["*.example.id", "https://a.example.id", true],
  ["*.example.id", "https://a.b.example.id", true],
  ["*.example.id", "http://a.example.id", true],
  ["*.example.id", "https://example.id", false],
  ["*.example.id", "https://evilexample.id", false],
  ["*.example.id", "https://a.example.id.evil.test", false],
  ["*.example.id", "https://a.example.id:8443", false],
  ["*.example.id:8443", "https://a.example.id:8443", true],
  ["https://*.example.id", "http://a.example.id", false],
  ["https://*.example.id", "https://a.example.id", true],
  ["https://shop.test", "https://shop.test", true],
  ["https://shop.test:443", "https://shop.test", true],
  ["https://shop.test", "https://shop.test:444", false],
  ["https://shop.test", "https://SHOP.test", true],
  ["shop.test", "http://shop.test", true],
  ["http://localhost:5173", "http://localhost:5173", true],
  ["*", "https://anything.test", true],
  ["*", "null", false],
  ["*", "https://anything.test/path", false],
  ["*", "file://x", false],
])("%s and %s: %s", (entry, origin, expected) => {
  expect(createOriginMatcher([entry])(origin)).toBe(expected);
});

test("an empty list lets nobody in", () => {
  expect(createOriginMatcher([])("https://a.test")).toBe(false);
});
