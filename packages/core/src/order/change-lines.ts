import { statement } from "@atapos/db";
import { PosError, pricingRulesSchema } from "@atapos/domain";
import { z } from "zod";
import { catalogueCache } from "../catalog/read-menu.ts";
import type { Context } from "../context.ts";
import { idempotencyKeySchema, idempotencyScope, once } from "../idempotency.ts";
import { requestVoid } from "../payment/payment-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { returnStock } from "./order-changes-store.ts";
import { type LockedOrder, lockOrder, readOrder } from "./order-store.ts";
import { REPLACE_LINES } from "./place-order-sql.ts";
import { priceLines, type StoredLine } from "./price-lines.ts";
import { type OrderView, orderLinesInput, orderSchema } from "./schema.ts";
import { namingShortLines } from "./sold-out.ts";

export const changeLinesInput = z.object({
  orderId: z.int().positive(),
  /** The version the client saw; another one means that somebody changed the order meanwhile. */
  version: z.int().positive(),
  lines: orderLinesInput,
  idempotencyKey: idempotencyKeySchema,
});

const READ_RULES = statement(
  "order-read-rules",
  `SELECT oh_tax_rules AS rules FROM atapos.order_header WHERE me_id = $1 AND oh_id = $2`,
);
const DROP_ITEMS = statement("order-drop-items", "DELETE FROM atapos.order_item WHERE me_id = $1 AND oh_id = $2");

/**
 * Replaces the lines of an order that holds no money: stock follows, the total is priced anew by the order's own
 * rules, and an open payment attempt is voided, since it asks for the old amount. Throws version_conflict,
 * already_paid, illegal_transition, sold_out.
 */
export async function changeLines(
  ctx: Context & { actor: { kind: "staff"; staffId: number }; merchantId: number },
  input: z.infer<typeof changeLinesInput>,
): Promise<OrderView> {
  return namingShortLines(ctx, (tried) =>
    inMerchant(
      ctx,
      ctx.merchantId,
      (uow) =>
        once(uow, idempotencyScope(ctx, "order.change", input), orderSchema, () => change(ctx, uow, input, tried)),
      { isGated: true },
    ),
  );
}

async function change(
  ctx: Context & { actor: { staffId: number } },
  uow: UnitOfWork,
  input: z.infer<typeof changeLinesInput>,
  tried: { lines: readonly StoredLine[] },
): Promise<OrderView> {
  const order = await lockChangeable(uow, input);
  const before = await readOrder(uow, order.id);
  await requestVoid(uow, order.id);
  await returnStock(uow, order.id);
  await uow.query(DROP_ITEMS, [uow.merchantId, order.id]);
  const [frozen] = await uow.query<{ rules: unknown }>(READ_RULES, [uow.merchantId, order.id]);
  const rules = pricingRulesSchema.parse(frozen?.rules);
  const catalogue = await catalogueCache(ctx.deps).get(uow);
  const { priced, lines } = priceLines(catalogue, input.lines, rules, ctx.deps.now());
  tried.lines = lines;
  const { subtotal, discount, service, tax, total, rounded, taxes } = priced;
  const at = new Date(ctx.deps.now()).toISOString();
  const sums = {
    subtotal,
    discount,
    service,
    tax,
    total,
    rounded,
    rules: { ...rules, taxes },
    at,
    staff_id: ctx.actor.staffId,
  };
  const values = [uow.merchantId, catalogue.version, order.id, JSON.stringify(sums), JSON.stringify(lines)];
  const [changed] = await uow.query<{ version: number }>(REPLACE_LINES, values);
  if (!changed) throw new PosError("stale_catalogue");
  const after = await readOrder(uow, order.id);
  if (!after) throw new PosError("not_found", { what: "order" });
  uow.audit({ action: "order.change", subject: `order:${order.id}`, before: before?.items, after: after.items });
  uow.emit({
    type: "order.changed",
    orderId: order.id,
    tableSessionId: order.tableSessionId,
    customerId: order.customerId,
    isForDiners: true,
    payload: { orderNumber: order.orderNumber, version: changed.version, total },
  });
  return after;
}

async function lockChangeable(uow: UnitOfWork, input: { orderId: number; version: number }): Promise<LockedOrder> {
  const order = await lockOrder(uow, input.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  if (order.version !== input.version) throw new PosError("version_conflict", { version: order.version });
  if (order.paid - order.refunded > 0) throw new PosError("already_paid", { paid: order.paid });
  if (order.status !== "pending" && order.status !== "confirmed") {
    throw new PosError("illegal_transition", { status: order.status, action: "change" });
  }
  return order;
}
