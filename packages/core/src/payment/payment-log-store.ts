import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { GatewaySnapshot, PaymentLogStatus } from "@atapos/domain";
import type { PaymentRow } from "./payment-store.ts";

const INSERT = statement(
  "payment-log-insert",
  `INSERT INTO atapos.payment_log (me_id, oh_id, py_id, pl_midtrans_order_id, pl_status, pl_event, pl_response_json)
   VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
);

/** How the gateway's word reached us. */
export type LogSource = "notification" | "check_status" | "reconciliation" | "void" | "refund";

/** Archives a raw answer; the ledger, not this, says what was paid. */
export async function archiveAnswer(
  tx: MerchantTx,
  payment: PaymentRow,
  told: { snapshot: GatewaySnapshot; raw: unknown; source: LogSource },
): Promise<void> {
  const { transactionStatus } = told.snapshot;
  await tx.query(INSERT, [
    tx.merchantId,
    payment.orderId,
    payment.id,
    told.snapshot.gatewayOrderId,
    logStatus(told.snapshot),
    `${told.source}.${transactionStatus}`,
    JSON.stringify(withoutSecrets(told.raw) ?? {}),
  ]);
}

function logStatus({ transactionStatus, fraudStatus }: GatewaySnapshot): PaymentLogStatus {
  switch (transactionStatus) {
    case "not_found":
    case "pending":
    case "authorize":
      return "pending";
    case "capture":
      return fraudStatus === "accept" ? "success" : "pending";
    case "settlement":
    case "refund":
    case "partial_refund":
      return "success";
    case "deny":
    case "cancel":
    case "expire":
    case "failure":
    case "chargeback":
    case "partial_chargeback":
      return "failed";
  }
}

/** The gateway's answer as people may see it: a signature would let its reader send notices of his own. */
export function withoutSecrets(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name !== "signature_key"));
}
