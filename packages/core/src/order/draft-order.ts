import { acceptOnPayment, acceptOnPlacement, businessDate, type OrderSource, PosError } from "@atapos/domain";
import type { CatalogueSnapshot } from "../catalog/catalogue-snapshot-store.ts";
import { actorName, type Context } from "../context.ts";
import { type MerchantRow, pricingRulesOf, takesOrders } from "../merchant/merchant-store.ts";
import type { PlacingActor } from "./ordering-table-store.ts";
import type { PlaceOrderInput } from "./place-order.ts";
import type { PlacedRow } from "./place-order-sql.ts";
import { type PricedLines, priceLines, type StoredLine } from "./price-lines.ts";
import type { OrderView } from "./schema.ts";

export type PlacingContext = Context & { actor: PlacingActor; merchantId: number };

/** What an order is made from: what this merchant was like, and sold, at two versions that the writing compares. */
export interface DraftFacts {
  merchant: MerchantRow;
  catalogue: CatalogueSnapshot;
  tableId: number | null;
  customerId: number | null;
}

/** An order that is priced and judged, and not yet written. */
export interface OrderDraft {
  lines: readonly StoredLine[];
  total: number;
  source: OrderSource;
  /** Of the statement that places it, $1 to $9. */
  values: (string | number | null)[];
  /** The order as it will be read back, once it is known what the writing alone knows. */
  viewOf(placed: PlacedRow): OrderView;
}

/** Throws validation, or what `priceLines` throws. */
export function draftOrder(ctx: PlacingContext, input: PlaceOrderInput, facts: DraftFacts): OrderDraft {
  const { merchant, catalogue } = facts;
  refuseTakeaway(ctx.actor, merchant, input.orderType, facts.tableId);
  const atMs = ctx.deps.now();
  const moment = { atMs, timeZone: merchant.timeZone };
  const quote = priceLines(catalogue, input.lines, pricingRulesOf(merchant), moment);
  const date = businessDate(atMs, merchant.timeZone, merchant.dayCutoffHour);
  const header = headerOf(ctx, { input, facts, quote, date, atMs });
  const day = date.replaceAll("-", "");
  return {
    lines: quote.lines,
    total: header.total,
    source: header.source,
    values: [
      ...[ctx.merchantId, catalogue.version, JSON.stringify(header), JSON.stringify(quote.lines)],
      ...[`order:${day}`, `INV-${day}-`, actorName(ctx.actor), ctx.requestId, merchant.version],
    ],
    viewOf: (placed) => viewOf(ctx.merchantId, header, quote.lines, placed),
  };
}

/** Diners order in its hours only; staff may always sell. Throws merchant_inactive or merchant_closed. */
export function refuseClosed({ actor, deps }: PlacingContext, merchant: MerchantRow): void {
  if (!merchant.isActive) throw new PosError("merchant_inactive");
  if (actor.kind !== "staff" && !takesOrders(merchant, deps.now())) throw new PosError("merchant_closed");
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

interface Drafting {
  input: PlaceOrderInput;
  facts: DraftFacts;
  quote: PricedLines;
  date: string;
  atMs: number;
}

type Header = ReturnType<typeof headerOf>;

/** The order's own columns, named as the statement that places it reads them. */
function headerOf(ctx: PlacingContext, { input, facts, quote, date, atMs }: Drafting) {
  const { merchant, tableId, customerId } = facts;
  const { priced } = quote;
  const at = new Date(atMs).toISOString();
  const isPaid = priced.total === 0;
  const source = sourceOf(ctx.actor, input.source);
  const isConfirmed =
    acceptOnPlacement(merchant.orderAcceptance) || (isPaid && acceptOnPayment(merchant.orderAcceptance, source));
  return {
    order_type: input.orderType,
    source,
    device_id: ctx.deviceId,
    status: isConfirmed ? ("confirmed" as const) : ("pending" as const),
    payment_status: isPaid ? ("paid" as const) : ("pending" as const),
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

/** What `readOrder` would read of a new order. */
function viewOf(merchantId: number, header: Header, lines: readonly StoredLine[], placed: PlacedRow): OrderView {
  const { subtotal, discount, service, tax, total, rounded, currency, status, source, notes } = header;
  return {
    ...{ merchantId, id: placed.id, orderNumber: placed.number, orderType: header.order_type, source, status },
    ...{ paymentStatus: header.payment_status, paymentType: null, currency },
    ...{ subtotal, discount, service, tax, isTaxInclusive: header.tax_rules.taxInclusive, total, rounded },
    ...{ paid: 0, refunded: 0, businessDate: header.business_date, notes, guestCount: header.guest_count },
    ...{ tableId: header.table_id, customerId: header.customer_id, tableSessionId: header.session_id },
    ...{ table: placed.table, customer: placed.customer, version: 1, cancelReason: null },
    items: lines.map((line, index) => itemOf(line, placed.items[index] ?? 0)),
    ...{ createdAt: new Date(header.at), paidAt: dateOf(header.paid_at), confirmedAt: dateOf(header.confirmed_at) },
    ...{ completedAt: null, cancelledAt: null },
  };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

function itemOf(line: StoredLine, id: number): OrderView["items"][number] {
  const { quantity, price, discount, service, tax, modifiers, notes } = line;
  return {
    ...{ id, productId: line.product_id, variantId: line.variant_id, promotionId: line.promotion_id },
    ...{ productName: line.product_name, variantName: line.variant_name, quantity, basePrice: line.base_price, price },
    ...{ lineSubtotal: line.line_subtotal, discount, service, tax, taxPercent: line.tax_percent, modifiers, notes },
    status: "queued",
  };
}
