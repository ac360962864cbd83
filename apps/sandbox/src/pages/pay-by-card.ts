import { type Gateway, moveAttempt, startAttempt } from "../midtrans/gateway.ts";
import type { Attempt, Order } from "../midtrans/order.ts";
import type { PaymentView } from "./payment-view.ts";

const otpCode = "112233";

/** The vendor's test cards: 4811 accepts, 4911 denies, 4511 asks for the code and is held for review. */
export function payByCard(
  gateway: Gateway,
  order: Order,
  input: { cardNumber: string; otp: string | undefined },
): { kind: "done" } | { kind: "ask"; view: PaymentView } {
  const cardNumber = input.cardNumber.replaceAll(/[\s-]/g, "");
  if (!/^\d{16}$/.test(cardNumber)) {
    return { kind: "ask", view: { kind: "card", order, error: "Nomor kartu harus 16 angka." } };
  }
  const isHeld = cardNumber.startsWith("4511");
  const isDenied = !isHeld && !cardNumber.startsWith("4811");
  if ((isHeld || order.isCardSecure) && input.otp === undefined) {
    return { kind: "ask", view: { kind: "otp", order, cardNumber, error: null } };
  }
  const isWrongCode = input.otp !== undefined && input.otp.trim() !== otpCode;
  const attempt = startAttempt(gateway, order, { paymentType: "credit_card", cardNumber });
  moveAttempt(gateway, order, attempt, cardResult({ isDenied: isDenied || isWrongCode, isHeld }));
  void gateway.notifier.send(order, attempt);
  return { kind: "done" };
}

function cardResult(card: { isDenied: boolean; isHeld: boolean }): Pick<Attempt, "status" | "fraudStatus"> {
  if (card.isDenied) return { status: "deny", fraudStatus: "accept" };
  return { status: "capture", fraudStatus: card.isHeld ? "challenge" : "accept" };
}
