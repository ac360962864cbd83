import { expect, it } from "vitest";
import { owes, type Stage, stageOf } from "../src/order/order-progress.ts";

type Order = Parameters<typeof stageOf>[0];
const order = (
  status: Order["status"],
  paymentStatus: Order["paymentStatus"],
  ...items: Order["items"][number]["status"][]
) => ({
  status,
  paymentStatus,
  items: items.map((each) => ({ status: each })),
});

it.each<[Order, Stage, boolean]>([
  [order("pending", "pending", "queued"), "unpaid", true],
  [order("pending", "failed", "queued"), "unpaid", true],
  [order("pending", "partial", "queued"), "unpaid", true],
  [order("pending", "paid", "queued"), "waiting", false],
  [order("confirmed", "pending", "queued"), "cooking", true],
  [order("confirmed", "paid", "ready", "preparing"), "cooking", false],
  [order("confirmed", "paid", "ready", "void"), "ready", false],
  [order("confirmed", "paid", "ready", "served"), "ready", false],
  [order("confirmed", "paid", "served"), "done", false],
  [order("completed", "partially_refunded", "served"), "done", false],
  [order("cancelled", "expired", "void"), "cancelled", false],
  [order("cancelled", "paid", "void"), "cancelled", false],
])("an order %o stands at %s", (given, stage, isOwed) => {
  expect(stageOf(given)).toBe(stage);
  expect(owes(given)).toBe(isOwed);
});
