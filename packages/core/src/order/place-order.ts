import {
  acceptOnPayment,
  acceptOnPlacement,
  businessDate,
  completesOnPayment,
  ORDER_SOURCES,
  ORDER_TYPES,
  type OrderSource,
  PosError,
} from "@atapos/domain";
import { z } from "zod";
import { catalogueCache } from "../catalog/catalogue-snapshot-store.ts";
import { actorName, type Context } from "../context.ts";
import { findOrCreateCustomer, readCustomer } from "../customer/customer-store.ts";
import { idempotencyKeySchema, idempotencyScope, once } from "../idempotency.ts";
import { type MerchantRow, pricingRulesOf, readMerchant, takesOrders } from "../merchant/merchant-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { completeSale } from "./order-changes-store.ts";
import { readOrder } from "./order-store.ts";
import { findOrderingTable, type PlacingActor } from "./ordering-table-store.ts";
import { MAX_STALE_ATTEMPTS, PLACE_ORDER } from "./place-order-sql.ts";
import { type PricedLines, priceLines } from "./price-lines.ts";
import { type OrderView, orderLinesInput, orderSchema } from "./schema.ts";
import { namingShortLines, type TriedLines } from "./sold-out.ts";

export const placeOrderInput = z.object({
  orderType: z.enum(ORDER_TYPES),
  lines: orderLinesInput,
  /** Ignored for a table session, whose table it is. */
  tableId: z.int().positive().nullish(),
  notes: z.string().trim().max(1000).nullish(),
  guestCount: z.int().min(1).max(999).nullish(),
  /** Staff only: an existing customer, or one to find by e-mail or phone and create when new. */
  customerId: z.int().positive().nullish(),
  customer: z
    .object({
      email: z.email().max(254).nullish(),
      name: z.string().trim().max(200).nullish(),
      phone: z.string().trim().max(40).nullish(),
    })
    .nullish(),
  source: z.enum(ORDER_SOURCES).default("api"),
  idempotencyKey: idempotencyKeySchema,
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;

/**
 * Places an order: priced from the current catalogue, stock taken, numbered and announced, in one transaction.
 * Throws sold_out naming the lines that are short, unavailable_item, not_found, invalid_modifiers.
 */
export async function placeOrder(
  ctx: Context & { actor: PlacingActor; merchantId: number },
  input: PlaceOrderInput,
): Promise<OrderView> {
  return namingShortLines(ctx, (tried) =>
    inMerchant(
      ctx,
      ctx.merchantId,
      (uow) => once(uow, idempotencyScope(ctx, "order.place", input), orderSchema, () => place(ctx, uow, input, tried)),
      { isGated: true },
    ),
  );
}

async function place(
  ctx: Context & { actor: PlacingActor },
  uow: UnitOfWork,
  input: PlaceOrderInput,
  tried: TriedLines,
): Promise<OrderView> {
  const merchant = await readMerchant(uow);
  if (!merchant.isActive) throw new PosError("merchant_inactive");
  if (ctx.actor.kind !== "staff" && !takesOrders(merchant, ctx.deps.now())) throw new PosError("merchant_closed");
  const tableId = await findOrderingTable(uow, ctx.actor, input.tableId ?? null);
  refuseTakeaway(ctx.actor, merchant, input.orderType, tableId);
  const customerId = await customerOf(uow, ctx.actor, input);
  const atMs = ctx.deps.now();
  for (let attempt = 0; attempt < MAX_STALE_ATTEMPTS; attempt += 1) {
    const catalogue = await catalogueCache(ctx.deps).get(uow);
    const moment = { atMs, timeZone: merchant.timeZone };
    const quote = priceLines(catalogue, input.lines, pricingRulesOf(merchant), moment);
    tried.lines = quote.lines;
    const date = businessDate(atMs, merchant.timeZone, merchant.dayCutoffHour);
    const day = date.replaceAll("-", "");
    const header = headerOf(ctx, input, merchant, quote, { tableId, customerId, date, atMs });
    const [placed] = await uow.query<{ id: number }>(PLACE_ORDER, [
      uow.merchantId,
      catalogue.version,
      JSON.stringify(header),
      JSON.stringify(quote.lines),
      `order:${day}`,
      `INV-${day}-`,
      actorName(ctx.actor),
      ctx.requestId,
    ]);
    if (!placed) continue;
    uow.afterCommit(() => ctx.deps.events.wake(uow.merchantId));
    const order = await readOrder(uow, placed.id);
    if (!order) continue;
    if (order.total > 0 || !completesOnPayment(merchant.businessType, order.source)) return order;
    await completeSale(uow, order, new Date(atMs));
    return (await readOrder(uow, placed.id)) ?? order;
  }
  throw new PosError("stale_catalogue");
}

async function customerOf(uow: UnitOfWork, actor: PlacingActor, input: PlaceOrderInput): Promise<number | null> {
  if (actor.kind === "customer") return actor.customerId;
  // who signed in at the table has the order in the history too
  if (actor.kind === "table") return actor.customerId ?? null;
  if (input.customerId != null) {
    return (await readCustomer(uow, input.customerId)).id;
  }
  const { email, name, phone } = input.customer ?? {};
  return email || phone ? findOrCreateCustomer(uow, { email, name, phone }) : null;
}

/** From home a diner may only ask for what the merchant offers; at a table, or by staff, food is packed on request. */
function refuseTakeaway(
  actor: PlacingActor,
  merchant: MerchantRow,
  orderType: PlaceOrderInput["orderType"],
  tableId: number | null,
): void {
  if (orderType !== "takeaway" || merchant.allowsTakeaway) return;
  if (actor.kind !== "customer" || tableId !== null) return;
  throw new PosError("validation", { field: "orderType", reason: "no_takeaway" });
}

/** A diner's order never counts as the register's, whatever its client says. */
const sourceOf = (actor: PlacingActor, claimed: OrderSource): OrderSource =>
  actor.kind !== "staff" && claimed === "register" ? "diner" : claimed;

interface Placing {
  tableId: number | null;
  customerId: number | null;
  date: string;
  atMs: number;
}

function headerOf(
  ctx: Context & { actor: PlacingActor },
  input: PlaceOrderInput,
  merchant: MerchantRow,
  { priced }: PricedLines,
  { tableId, customerId, date, atMs }: Placing,
) {
  const at = new Date(atMs).toISOString();
  const isPaid = priced.total === 0;
  const source = sourceOf(ctx.actor, input.source);
  const isConfirmed =
    acceptOnPlacement(merchant.orderAcceptance) || (isPaid && acceptOnPayment(merchant.orderAcceptance, source));
  return {
    order_type: input.orderType,
    source,
    device_id: ctx.deviceId,
    status: isConfirmed ? "confirmed" : "pending",
    payment_status: isPaid ? "paid" : "pending",
    currency: merchant.currency,
    subtotal: priced.subtotal,
    discount: priced.discount,
    service: priced.service,
    tax: priced.tax,
    total: priced.total,
    rounded: priced.rounded,
    tax_rules: { ...pricingRulesOf(merchant), taxes: priced.taxes },
    business_date: date,
    notes: input.notes ?? null,
    guest_count: input.guestCount ?? null,
    table_id: tableId,
    customer_id: customerId,
    session_id: ctx.actor.kind === "table" ? ctx.actor.sessionId : null,
    staff_id: ctx.actor.kind === "staff" ? ctx.actor.staffId : null,
    at,
    confirmed_at: isConfirmed ? at : null,
    paid_at: isPaid ? at : null,
  };
}
