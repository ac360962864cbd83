import type { GatewayCredentials } from "../ports/payments.ts";
import type { GatewayPayment } from "./gateway-attempt.ts";
import type { AttemptView } from "./schema.ts";

/** An attempt as its payer sees it. */
export function attemptView(
  payment: GatewayPayment,
  account: Pick<GatewayCredentials, "clientKey" | "isProduction">,
): AttemptView {
  const isPayable = payment.status === "open";
  return {
    paymentId: payment.id,
    orderId: payment.orderId,
    method: payment.method,
    status: payment.status,
    amount: payment.amount,
    currency: payment.currency,
    gatewayOrderId: payment.gatewayOrderId,
    token: isPayable ? payment.token : null,
    redirectUrl: isPayable ? payment.redirectUrl : null,
    qrString: isPayable ? payment.qrString : null,
    qrUrl: isPayable ? payment.qrUrl : null,
    createdAt: payment.createdAt,
    expiresAt: payment.expiresAt,
    clientKey: account.clientKey,
    isProduction: account.isProduction,
  };
}

/** Whether a payer can still pay with it: a QR or a token that has not run out. */
export function isPayable(payment: GatewayPayment, nowMs: number): boolean {
  if (payment.status !== "open") return false;
  if (payment.token === null && payment.qrString === null && payment.qrUrl === null) return false;
  return payment.expiresAt === null || payment.expiresAt.getTime() > nowMs;
}
