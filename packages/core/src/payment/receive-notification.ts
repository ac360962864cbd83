import { PosError } from "@atapos/domain";
import { z } from "zod";
import { type Context, systemContext } from "../context.ts";
import type { Deps } from "../deps.ts";
import { applyGatewayStatus } from "./apply-gateway-status.ts";
import { asGatewayPayment, credentialsOf, type GatewayPayment, merchantOfGatewayOrderId } from "./gateway-attempt.ts";
import { findByGatewayOrderId } from "./payment-store.ts";

const noticeSchema = z.looseObject({
  order_id: z.string().min(1).max(100),
  status_code: z.string().regex(/^\d{3}$/),
  gross_amount: z.string().regex(/^\d{1,15}(\.\d{1,4})?$/),
  transaction_status: z.string().min(1).max(50),
  signature_key: z.string().regex(/^[0-9a-fA-F]{128}$/),
});

/**
 * The gateway's notice of one transaction. It only says where to look: its signature covers neither the status nor the
 * transaction, so both are asked of the gateway before anything is booked. Throws bad_request (not a notice),
 * not_found (no order of ours), signature_invalid, gateway_unavailable (it should send it again).
 */
export async function receiveNotification(
  deps: Deps,
  body: unknown,
  requestId: string,
): Promise<{ merchantId: number; orderId: number }> {
  const notice = noticeSchema.safeParse(body);
  if (!notice.success) throw new PosError("bad_request", { fields: fieldsOf(notice.error) });
  const merchantId = merchantOfGatewayOrderId(notice.data.order_id);
  if (merchantId === null) throw new PosError("not_found", { what: "payment" });
  const payment = asGatewayPayment(
    await deps.db.withMerchant(merchantId, (tx) => findByGatewayOrderId(tx, notice.data.order_id)),
  );
  const ctx = systemContext(deps, requestId);
  const { credentials, told } = await verify(ctx, merchantId, payment, notice.data);
  const answers = [await deps.payments.status(credentials, payment.gatewayOrderId)];
  // Several transactions may pay one order id; the order's own status speaks of one of them only.
  if (told.transactionId !== null && told.transactionId !== answers[0]?.snapshot.transactionId) {
    answers.unshift(await deps.payments.status(credentials, told.transactionId));
  }
  for (const { snapshot, raw } of answers) {
    if (snapshot.transactionStatus === "not_found") {
      throw new PosError("gateway_unavailable", { reason: "announced, yet unknown" });
    }
    await applyGatewayStatus(ctx, merchantId, payment.id, { snapshot, raw, source: "notification" });
  }
  return { merchantId, orderId: payment.orderId };
}

/** Signed with the key that the attempt was made with or, when that was replaced meanwhile, with the newest. */
async function verify(ctx: Context, merchantId: number, payment: GatewayPayment, body: Record<string, unknown>) {
  for (const made of [payment, undefined]) {
    const credentials = await credentialsOf(ctx, merchantId, made);
    const told = ctx.deps.payments.verifyNotification(credentials, body);
    if (told !== null) return { credentials, told };
  }
  throw new PosError("signature_invalid");
}

function fieldsOf(error: z.ZodError): string[] {
  return [...new Set(error.issues.map((issue) => String(issue.path[0] ?? "")))].slice(0, 10);
}
