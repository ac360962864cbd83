import { expect, test } from "vitest";
import { type Actor, hasLevel, LEVEL_ADMIN, LEVEL_OFFICER } from "./roles.ts";

const staff = (level: number): Actor => ({
  kind: "staff",
  merchantId: 1,
  staffId: 2,
  level,
  accountId: 3,
  name: "Sari",
});

test.each<[string, Actor, boolean, boolean]>([
  ["staff below officer", staff(9), false, false],
  ["an officer", staff(10), true, false],
  ["staff below admin", staff(99), true, false],
  ["an admin", staff(100), true, true],
  ["a platform operator", { kind: "platform", name: "Ops", accountId: null }, true, true],
  ["a customer", { kind: "customer", merchantId: 1, customerId: 2 }, false, false],
  ["a table", { kind: "table", merchantId: 1, tableId: 2, sessionId: 3 }, false, false],
  ["nobody", { kind: "anonymous" }, false, false],
])("%s", (_name, actor, isOfficer, isAdmin) => {
  expect(hasLevel(actor, LEVEL_OFFICER)).toBe(isOfficer);
  expect(hasLevel(actor, LEVEL_ADMIN)).toBe(isAdmin);
});
