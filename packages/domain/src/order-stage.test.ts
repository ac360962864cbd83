import { expect, test } from "vitest";
import { orderStage } from "./order-stage.ts";
import type { ItemStatus, OrderSource, OrderStage, OrderStatus } from "./statuses.ts";

const CASES: readonly [OrderStage, OrderStatus, OrderSource, readonly ItemStatus[]][] = [
  ["new", "pending", "diner", ["queued"]],
  ["new", "pending", "register", ["queued"]],
  ["new", "confirmed", "diner", ["queued", "queued"]],
  ["new", "confirmed", "api", ["queued", "void"]],
  ["preparing", "confirmed", "register", ["queued", "queued"]],
  ["preparing", "confirmed", "diner", ["queued", "preparing"]],
  ["preparing", "confirmed", "diner", ["ready", "queued"]],
  ["preparing", "confirmed", "register", ["ready", "preparing"]],
  ["ready", "confirmed", "diner", ["ready", "ready"]],
  ["ready", "confirmed", "register", ["ready", "served", "void"]],
  ["done", "completed", "diner", ["served"]],
  ["cancelled", "cancelled", "register", ["void"]],
];

test.each(CASES)("an order is %s when it is %s, from the %s, with items %j", (stage, status, source, items) => {
  expect(orderStage({ status, source, items: items.map((item) => ({ status: item })) })).toBe(stage);
});
