import { completesOnPayment, ORDER_SOURCES, ORDER_TYPES, PosError } from "@atapos/domain";
import { z } from "zod";
import { catalogueCache } from "../catalog/catalogue-snapshot-store.ts";
import { findOrCreateCustomer, readCustomer } from "../customer/customer-store.ts";
import { idempotencyKeySchema, idempotencyScope, once } from "../idempotency.ts";
import { type MerchantRow, readMerchant } from "../merchant/merchant-store.ts";
import { settingsCache } from "../merchant/settings-cache-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { draftOrder, type PlacingContext, refuseClosed } from "./draft-order.ts";
import { completeSale } from "./order-changes-store.ts";
import { readOrder } from "./order-store.ts";
import { findOrderingTable, type PlacingActor } from "./ordering-table-store.ts";
import { placeAtOnce } from "./place-at-once.ts";
import { MAX_STALE_ATTEMPTS, type PlacedRow, placing } from "./place-order-sql.ts";
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
export async function placeOrder(ctx: PlacingContext, input: PlaceOrderInput): Promise<OrderView> {
  return namingShortLines(
    ctx,
    async (tried) => (await placeAtOnce(ctx, input, tried)) ?? (await placeStepByStep(ctx, input, tried)),
  );
}

/** Everything read in the transaction itself: what changed, who is named as customer, and every refusal. */
function placeStepByStep(ctx: PlacingContext, input: PlaceOrderInput, tried: TriedLines): Promise<OrderView> {
  return inMerchant(
    ctx,
    ctx.merchantId,
    (uow) => once(uow, idempotencyScope(ctx, "order.place", input), orderSchema, () => place(ctx, uow, input, tried)),
    { isGated: true },
  );
}

async function place(
  ctx: PlacingContext,
  uow: UnitOfWork,
  input: PlaceOrderInput,
  tried: TriedLines,
): Promise<OrderView> {
  let merchant = await readSettings(ctx, uow);
  refuseClosed(ctx, merchant);
  const tableId = await findOrderingTable(uow, ctx.actor, input.tableId ?? null);
  const customerId = await customerOf(uow, ctx.actor, input);
  for (let attempt = 0; attempt < MAX_STALE_ATTEMPTS; attempt += 1) {
    const catalogue = await catalogueCache(ctx.deps).get(uow);
    const draft = draftOrder(ctx, input, { merchant, catalogue, tableId, customerId });
    tried.lines = draft.lines;
    const [placed] = await uow.query<PlacedRow>(placing(draft.lines, { isKeyed: false }), draft.values);
    if (!placed) {
      merchant = await readSettings(ctx, uow);
      continue;
    }
    uow.afterCommit(() => ctx.deps.events.wake(uow.merchantId, placed.isStockNews ? "menu" : "other"));
    const order = draft.viewOf(placed);
    if (order.total > 0 || !completesOnPayment(merchant.businessType, order.source)) return order;
    await completeSale(uow, order, order.createdAt);
    return (await readOrder(uow, placed.id)) ?? order;
  }
  throw new PosError("stale_catalogue");
}

async function readSettings(ctx: PlacingContext, uow: UnitOfWork): Promise<MerchantRow> {
  const merchant = await readMerchant(uow);
  settingsCache(ctx.deps).keep(merchant);
  return merchant;
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
