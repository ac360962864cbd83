import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { readOrder } from "../order/order-store.ts";
import { assertOwnOrder } from "../own-order.ts";
import { attemptView, isPayable } from "./attempt-view.ts";
import { isGatewayPayment } from "./gateway-attempt.ts";
import { paymentsOfOrder } from "./payment-store.ts";
import type { AttemptView } from "./schema.ts";

/** The payment under way for an order, so that a page that was reloaded shows its QR again; null when there is none. */
export function currentAttempt(ctx: Context, merchantId: number, orderId: number): Promise<AttemptView | null> {
  return ctx.deps.db.withMerchant(merchantId, async (tx) => {
    const order = await readOrder(tx, orderId);
    if (!order) throw new PosError("not_found", { what: "order" });
    assertOwnOrder(ctx.actor, order);
    const attempts = (await paymentsOfOrder(tx, orderId)).filter(isGatewayPayment);
    const live = attempts.find((attempt) => isPayable(attempt, ctx.deps.now()));
    if (!live) return null;
    const merchant = await readMerchant(tx);
    return attemptView(live, { clientKey: merchant.midtransClientKey, isProduction: merchant.isMidtransProduction });
  });
}
