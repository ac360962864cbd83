import { type Call, statement } from "@atapos/db";
import { completesOnPayment, PosError } from "@atapos/domain";
import { type IdempotencyScope, idempotencyScope } from "../idempotency.ts";
import type { MerchantRow } from "../merchant/merchant-store.ts";
import { draftOrder, type OrderDraft, type PlacingContext, refuseClosed } from "./draft-order.ts";
import { type KnownShop, knownShop } from "./known-shop-store.ts";
import type { PlaceOrderInput } from "./place-order.ts";
import { type PlacedRow, placing } from "./place-order-sql.ts";
import type { OrderView } from "./schema.ts";
import type { TriedLines } from "./sold-out.ts";

// One statement, so that an order is never more than two. A duplicate waits here for the first to end; the session is
// locked, so that its other orders wait until this one counts and staff cannot close it in between.
const OPEN = statement(
  "order-open",
  `WITH claim AS (
     INSERT INTO atapos.idempotency_key (me_id, ik_actor, ik_route, ik_key, ik_request_hash)
     SELECT $1, $2, $3, $4, $5 WHERE $4::text IS NOT NULL ON CONFLICT DO NOTHING RETURNING 1)
   SELECT 1 AS locked FROM (SELECT count(*) FROM claim) claimed(n), atapos.table_session s
   WHERE s.me_id = $1 AND s.ts_id = $6::bigint AND claimed.n >= 0 FOR NO KEY UPDATE OF s`,
);

/**
 * Places an order in one round trip, priced from what this process knows (a merchant's first order in two, the first to
 * know it); the statement itself compares the versions and looks at table and key. Null when nothing was written because
 * something is not as it was known, or has to be looked up or refused: the longer way then finds out, and says why.
 */
export async function placeAtOnce(
  ctx: PlacingContext,
  input: PlaceOrderInput,
  tried: TriedLines,
): Promise<OrderView | null> {
  if (namesCustomer(ctx, input)) return null;
  const shop = await knownShop(ctx.deps, ctx.merchantId);
  const draft = shop && draftFrom(shop, ctx, input);
  if (!draft) return null;
  tried.lines = draft.lines;
  const scope = idempotencyScope(ctx, "order.place", input);
  const calls = [...opening(ctx, scope), writing(draft, scope)];
  const results = await ctx.deps.db.sendAsMerchant<PlacedRow>(ctx.merchantId, calls, { isGated: true });
  const [placed] = results.at(-1) ?? [];
  if (!placed) return null;
  ctx.deps.events.wake(ctx.merchantId, placed.isStockNews ? "menu" : "other");
  return draft.viewOf(placed);
}

function draftFrom({ merchant, catalogue }: KnownShop, ctx: PlacingContext, input: PlaceOrderInput): OrderDraft | null {
  const { actor } = ctx;
  const tableId = actor.kind === "table" ? actor.tableId : (input.tableId ?? null);
  const customerId = actor.kind === "staff" ? null : (actor.customerId ?? null);
  try {
    refuseClosed(ctx, merchant);
    const draft = draftOrder(ctx, input, { merchant, catalogue, tableId, customerId });
    return isDoneAtOnce(draft, merchant) ? null : draft;
  } catch (error) {
    // Refused from what was known; or allowed by what is true, or answered long ago under this key.
    if (error instanceof PosError) return null;
    throw error;
  }
}

const namesCustomer = ({ actor }: PlacingContext, { customerId, customer }: PlaceOrderInput): boolean =>
  actor.kind === "staff" && (customerId != null || Boolean(customer?.email || customer?.phone));

/** Nothing to pay and nothing to make: completed by the transaction that places it. */
const isDoneAtOnce = ({ total, source }: OrderDraft, { businessType }: MerchantRow): boolean =>
  total === 0 && completesOnPayment(businessType, source);

function opening({ merchantId, actor }: PlacingContext, scope: IdempotencyScope | null): Call[] {
  const sessionId = actor.kind === "table" ? actor.sessionId : null;
  if (!scope && sessionId === null) return [];
  const { actor: keeper = null, route = null, key = null, requestHash = null } = scope ?? {};
  return [{ statement: OPEN, values: [merchantId, keeper, route, key, requestHash, sessionId] }];
}

function writing(draft: OrderDraft, scope: IdempotencyScope | null): Call {
  const statement = placing(draft.lines, { isKeyed: scope !== null });
  if (!scope) return { statement, values: draft.values };
  const answer = draft.viewOf({ id: 0, number: "", items: [], table: null, customer: null });
  const { actor, route, key, requestHash } = scope;
  return { statement, values: [...draft.values, actor, route, key, requestHash, JSON.stringify(answer)] };
}
