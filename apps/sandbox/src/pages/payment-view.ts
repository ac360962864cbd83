import { payability } from "../midtrans/gateway.ts";
import { type Attempt, currentAttempt, type Order } from "../midtrans/order.ts";
import { statusCodeOf, statusView } from "../midtrans/status-view.ts";

/** What the payer should see now. */
export type PaymentView =
  | { kind: "methods"; order: Order; denied: boolean; error: string | null }
  | { kind: "card"; order: Order; error: string | null }
  | { kind: "otp"; order: Order; cardNumber: string; error: string | null }
  | { kind: "waiting"; order: Order; attempt: Attempt }
  | { kind: "paid"; order: Order; attempt: Attempt }
  | { kind: "over"; order: Order; reason: "expired" | "closed"; attempt: Attempt | undefined };

/** held is final for the payer, while the merchant still decides. */
export type Outcome = "open" | "pending" | "held" | "success" | "error";

export function viewOf(order: Order, wish: { change: boolean; card: boolean }): PaymentView {
  const attempt = currentAttempt(order);
  const state = payability(order);
  if (state === "paid" && attempt !== undefined) return { kind: "paid", order, attempt };
  if (state === "expired" || state === "closed") return { kind: "over", order, reason: state, attempt };
  if (wish.card) return { kind: "card", order, error: null };
  if (attempt?.status === "pending" && !wish.change) return { kind: "waiting", order, attempt };
  return { kind: "methods", order, denied: attempt?.status === "deny", error: null };
}

export function outcomeOf(view: PaymentView): Outcome {
  switch (view.kind) {
    case "waiting":
      return "pending";
    case "paid":
      return view.attempt.fraudStatus === "challenge" ? "held" : "success";
    case "over":
      return "error";
    default:
      return "open";
  }
}

/** Changes whenever the page should be drawn anew. */
export function versionOf(order: Order): string {
  return [payability(order), ...order.attempts.map((one) => `${one.transactionId}.${one.status}`)].join("|");
}

/** The object that snap.js hands to its callbacks. */
export function resultOf(order: Order): Record<string, unknown> {
  const attempt = currentAttempt(order);
  if (attempt === undefined)
    return { status_code: "407", status_message: ["Transaction is expired"], order_id: order.orderId };
  const { signature_key: _, ...view } = statusView(order, attempt, "status");
  const finish = finishUrl(order);
  return { ...view, ...(finish === null ? {} : { finish_redirect_url: finish }) };
}

/** The merchant's finish address with ?order_id&status_code&transaction_status. */
export function finishUrl(order: Order): string | null {
  const attempt = currentAttempt(order);
  if (order.finishUrl === null || !URL.canParse(order.finishUrl)) return null;
  const url = new URL(order.finishUrl);
  if (!["http:", "https:"].includes(url.protocol)) return null;
  url.searchParams.set("order_id", order.orderId);
  url.searchParams.set("status_code", attempt === undefined ? "407" : statusCodeOf(attempt, "status"));
  url.searchParams.set("transaction_status", attempt?.status ?? "expire");
  return url.toString();
}
