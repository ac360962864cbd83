import { statement } from "@atapos/db";
import { acceptOnPayment, type OrderAcceptance, type OrderSource, PosError, pricingRulesSchema } from "@atapos/domain";
import { z } from "zod";
import { catalogueCache } from "../catalog/catalogue-snapshot-store.ts";
import { emitStock, type MovedShelf, type Shelf } from "../catalog/stock-store.ts";
import type { Context } from "../context.ts";
import { idempotencyKeySchema, idempotencyScope, once } from "../idempotency.ts";
import { requestVoid } from "../payment/payment-store.ts";
import { paidBy } from "../payment/tender-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { lockShelves, readShelves, returnStock } from "./order-changes-store.ts";
import { type LockedOrder, lockOrder, readOrder } from "./order-store.ts";
import { MAX_STALE_ATTEMPTS, REPLACE_LINES } from "./place-order-sql.ts";
import { priceLines } from "./price-lines.ts";
import { type OrderLineInput, type OrderView, orderLinesInput, orderSchema } from "./schema.ts";
import { namingShortLines, type TriedLines } from "./sold-out.ts";

export const changeLinesInput = z.object({
  orderId: z.int().positive(),
  /** The version the client saw; another one means that somebody changed the order meanwhile. */
  version: z.int().positive(),
  lines: orderLinesInput,
  idempotencyKey: idempotencyKeySchema,
});

const READ_RULES = statement(
  "order-read-rules",
  `SELECT o.oh_tax_rules AS rules, o.oh_source AS source, m.me_order_acceptance AS acceptance,
     m.me_timezone AS "timeZone"
   FROM atapos.order_header o JOIN atapos.merchant m ON m.me_id = o.me_id WHERE o.me_id = $1 AND o.oh_id = $2`,
);
interface FrozenRules {
  rules: unknown;
  acceptance: OrderAcceptance;
  source: OrderSource;
  timeZone: string;
}
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
  tried: TriedLines,
): Promise<OrderView> {
  const order = await lockChangeable(uow, input);
  tried.orderId = order.id;
  const before = await readOrder(uow, order.id);
  await requestVoid(uow, order.id);
  const shelves = await lockShelves(uow, order.id, input.lines);
  await returnStock(uow, order.id);
  await uow.query(DROP_ITEMS, [uow.merchantId, order.id]);
  await replaceLines(ctx, uow, { order, asked: input.lines, tried });
  emitStock(uow, movedShelves(shelves, await readShelves(uow, shelves)));
  const after = await readOrder(uow, order.id);
  if (!after) throw new PosError("not_found", { what: "order" });
  uow.audit({ action: "order.change", subject: `order:${order.id}`, before: before?.items, after: after.items });
  const { orderNumber, version, total, status, paymentStatus, tableSessionId, customerId } = after;
  const audience = { orderId: order.id, tableSessionId, customerId, isForDiners: true };
  uow.emit({ type: "order.changed", ...audience, payload: { orderNumber, version, total, paymentStatus } });
  if (status !== order.status) uow.emit({ type: "order.confirmed", ...audience, payload: { orderNumber, status } });
  return after;
}

function movedShelves(before: readonly Shelf[], after: readonly Shelf[]): MovedShelf[] {
  return before.map(({ stock, ...shelf }) => {
    const now = after.find(
      ({ productId, variantId }) => productId === shelf.productId && variantId === shelf.variantId,
    );
    return { ...shelf, before: stock, after: now?.stock ?? null };
  });
}

/** Prices the new lines by the order's own rules and writes them; again when the catalogue moved on meanwhile. */
async function replaceLines(
  ctx: Context & { actor: { staffId: number } },
  uow: UnitOfWork,
  { order, asked, tried }: { order: LockedOrder; asked: readonly OrderLineInput[]; tried: TriedLines },
): Promise<void> {
  const [frozen] = await uow.query<FrozenRules>(READ_RULES, [uow.merchantId, order.id]);
  if (!frozen) throw new PosError("not_found", { what: "order" });
  const rules = pricingRulesSchema.parse(frozen.rules);
  const atMs = ctx.deps.now();
  for (let attempt = 0; attempt < MAX_STALE_ATTEMPTS; attempt += 1) {
    const catalogue = await catalogueCache(ctx.deps).get(uow);
    const { priced, lines } = priceLines(catalogue, asked, rules, { atMs, timeZone: frozen.timeZone });
    tried.lines = lines;
    const { subtotal, discount, service, tax, total, rounded, taxes } = priced;
    const sums = {
      ...{ subtotal, discount, service, tax, total, rounded },
      rules: { ...rules, taxes },
      at: new Date(atMs).toISOString(),
      staff_id: ctx.actor.staffId,
      is_accepted: total === 0 && order.status === "pending" && acceptOnPayment(frozen.acceptance, frozen.source),
    };
    const values = [uow.merchantId, catalogue.version, order.id, JSON.stringify(sums), JSON.stringify(lines)];
    if ((await uow.query(REPLACE_LINES, values)).length) return;
  }
  throw new PosError("stale_catalogue");
}

async function lockChangeable(uow: UnitOfWork, input: { orderId: number; version: number }): Promise<LockedOrder> {
  const order = await lockOrder(uow, input.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  if (order.version !== input.version) throw new PosError("version_conflict", { version: order.version });
  if (order.paid - order.refunded > 0) {
    throw new PosError("already_paid", { paid: order.paid, ...(await paidBy(uow, order.id)) });
  }
  if (order.status !== "pending" && order.status !== "confirmed") {
    throw new PosError("illegal_transition", { status: order.status, action: "change" });
  }
  return order;
}
