import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "../src/identity/password.ts";

test("a hash carries its parameters and fits its password alone", async () => {
  const hash = await hashPassword("a password");
  expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await verifyPassword("a password", hash)).toBe(true);
  expect(await verifyPassword("another password", hash)).toBe(false);
});

test("without a hash the work is done all the same", async () => {
  const startedAt = performance.now();
  expect(await verifyPassword("x", null)).toBe(false);
  expect(performance.now() - startedAt).toBeGreaterThan(20);
});

test.each(["scrypt$99$8$1$AAAA$AAAA", "scrypt$15$8$3$AAAA$AAAA", "plain", ""])(
  "what is no hash of ours fits nothing: %j",
  async (stored) => {
    expect(await verifyPassword("x", stored)).toBe(false);
  },
);
