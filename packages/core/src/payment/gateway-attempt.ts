import { randomInt } from "node:crypto";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readGatewayCredentials } from "../merchant/gateway-credentials-store.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import type { PaymentRow } from "./payment-store.ts";

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const SUFFIX_LENGTH = 8;

/** A reference that the gateway has not seen, from which a notice finds its tenant: "ME12-345-k3v9x2ab". */
export function newGatewayOrderId(merchantId: number, orderId: number): string {
  const suffix = Array.from({ length: SUFFIX_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `ME${merchantId}-${orderId}-${suffix}`;
}

/** The merchant that a gateway order id names, null when it is none of ours. */
export function merchantOfGatewayOrderId(gatewayOrderId: string): number | null {
  const match = /^ME([1-9]\d{0,9})-[1-9]\d{0,15}-[a-z0-9]{1,20}$/.exec(gatewayOrderId);
  const merchantId = Number(match?.[1] ?? 0);
  return merchantId > 0 && merchantId <= 2_147_483_647 ? merchantId : null;
}

/** The merchant's gateway account, or the one an attempt was made with. Throws `not_configured`. */
export async function credentialsOf(
  ctx: Context,
  merchantId: number,
  payment?: Pick<PaymentRow, "credentialVersion">,
): Promise<GatewayCredentials> {
  const version = payment?.credentialVersion ?? undefined;
  const credentials = await readGatewayCredentials(ctx.deps, merchantId, version);
  if (!credentials) throw new PosError("not_configured", { what: "payment gateway" });
  return credentials;
}

/** An attempt that the gateway knows by its order id. */
export type GatewayPayment = PaymentRow & { gatewayOrderId: string };

export function isGatewayPayment(payment: PaymentRow): payment is GatewayPayment {
  return payment.gatewayOrderId !== null;
}

/** Throws `not_found` for an attempt that never concerned the gateway. */
export function asGatewayPayment(payment: PaymentRow | null): GatewayPayment {
  if (!payment || !isGatewayPayment(payment)) throw new PosError("not_found", { what: "payment" });
  return payment;
}
