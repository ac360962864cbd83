import type { OrderView } from "../order/schema.ts";
import type { GatewayCredentials, PaymentsPort } from "../ports/payments.ts";
import type { OpenedAttempt } from "./attempt-store.ts";
import type { ChargeOptions } from "./charge-request.ts";
import { chargeRequest } from "./charge-request.ts";
import type { GatewayPayment } from "./gateway-attempt.ts";

export type Charged =
  | { kind: "created"; opened: Omit<OpenedAttempt, "nextCheckAt"> }
  | { kind: "order_id_used" }
  | { kind: "refused"; reason: string };

/** Asks the gateway to collect an attempt, by its method. An outage throws `gateway_unavailable`. */
export async function chargeAtGateway(
  payments: PaymentsPort,
  credentials: GatewayCredentials,
  { payment, order, options }: { payment: GatewayPayment; order: OrderView; options: ChargeOptions },
): Promise<Charged> {
  const request = chargeRequest(payment, order, options);
  if (payment.method === "midtrans_qris") {
    const answer = await payments.chargeQris(credentials, request);
    if (answer.kind !== "created") return answer;
    const { transactionId, qrString, qrUrl, expiresAt } = answer;
    return { kind: "created", opened: { transactionId, qrString, qrUrl, expiresAt } };
  }
  const answer = await payments.createSnap(credentials, request);
  if (answer.kind !== "created") return answer;
  const { token, redirectUrl, expiresAt } = answer;
  return { kind: "created", opened: { token, redirectUrl, expiresAt } };
}
