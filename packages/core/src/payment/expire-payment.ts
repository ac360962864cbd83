import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readOrder } from "../order/order-store.ts";
import type { OrderView } from "../order/schema.ts";
import { isGatewayPayment } from "./gateway-attempt.ts";
import { isLive, paymentsOfOrder } from "./payment-store.ts";
import { voidAttempt } from "./void-attempt.ts";

/**
 * Ends the open payment of an order, which stays payable. Throws illegal_transition when none is open,
 * gateway_unavailable when the gateway could not be told (it will be), already_paid when money came first.
 */
export async function expirePayment(ctx: Context, merchantId: number, orderId: number): Promise<OrderView> {
  const read = () => ctx.deps.db.withMerchant(merchantId, (tx) => readOrder(tx, orderId));
  const order = await read();
  if (!order) throw new PosError("not_found", { what: "order" });
  const attempts = await ctx.deps.db.withMerchant(merchantId, (tx) => paymentsOfOrder(tx, orderId));
  const live = attempts.filter(isGatewayPayment).find(isLive);
  if (!live) throw new PosError("illegal_transition", { paymentStatus: order.paymentStatus, action: "expire" });
  const status = await voidAttempt(ctx, merchantId, live.id, "expire");
  if (status === "voiding") throw new PosError("gateway_unavailable", { paymentId: live.id });
  if (status === "settled") throw new PosError("already_paid", { paymentId: live.id });
  return (await read()) ?? order;
}
