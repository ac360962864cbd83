import type { GatewaySnapshot, Money } from "@atapos/domain";

/** A merchant's own gateway account, opened from `merchant_secret` for one call; never logged. */
export interface GatewayCredentials {
  merchantId: number;
  serverKey: string;
  clientKey: string | null;
  isProduction: boolean;
  /** `merchant_secret` version the server key came from. */
  version: number;
}

export interface GatewayItem {
  id: string;
  name: string;
  /** Minor unit; negative for discounts and rounding. Prices times quantities sum to the request's amount. */
  price: Money;
  quantity: number;
}

export interface ChargeRequest {
  /** Unique per merchant, at most 50 of [A-Za-z0-9-_~.]; carries the merchant id so that a notice finds its tenant. */
  gatewayOrderId: string;
  amount: Money;
  currency: string;
  items: GatewayItem[];
  customer: { name: string | null; email: string | null; phone: string | null };
  expiresInMinutes: number;
  finishUrl: string | null;
}

/** The gateway said no for good; `reason` is its own text without secrets. */
export type GatewayRefusal = { kind: "refused"; reason: string };
/** The reference was used before: ask its status, or go on with the next suffix. */
export type OrderIdUsed = { kind: "order_id_used" };

export type SnapAnswer =
  | { kind: "created"; token: string; redirectUrl: string; expiresAt: Date }
  | OrderIdUsed
  | GatewayRefusal;

export type QrisAnswer =
  | { kind: "created"; transactionId: string; qrString: string | null; qrUrl: string | null; expiresAt: Date }
  | OrderIdUsed
  | GatewayRefusal;

/** What the gateway says of one transaction, and its raw answer for the archive. */
export interface StatusAnswer {
  snapshot: GatewaySnapshot;
  raw: unknown;
}

export type ChangeAnswer = { kind: "done" } | { kind: "not_allowed" } | { kind: "not_found" };

export type RefundAnswer = { kind: "done" } | { kind: "insufficient_funds" } | GatewayRefusal;

/**
 * The payment gateway. Every call has a time-out and an idempotent reference; an outage (connection failure, time-out,
 * 5xx) throws PosError("gateway_unavailable"): whether the call took effect is then unknown and must be asked.
 */
export interface PaymentsPort {
  createSnap(credentials: GatewayCredentials, request: ChargeRequest): Promise<SnapAnswer>;
  chargeQris(credentials: GatewayCredentials, request: ChargeRequest): Promise<QrisAnswer>;
  /** Whether the gateway knows this server key at this place; asks about nothing and changes nothing. */
  checkKey(credentials: GatewayCredentials): Promise<"good" | "refused">;
  status(credentials: GatewayCredentials, gatewayOrderId: string): Promise<StatusAnswer>;
  cancel(credentials: GatewayCredentials, gatewayOrderId: string): Promise<ChangeAnswer>;
  expire(credentials: GatewayCredentials, gatewayOrderId: string): Promise<ChangeAnswer>;
  refund(
    credentials: GatewayCredentials,
    gatewayOrderId: string,
    request: { refundKey: string; amount: Money; reason: string; channel: "card" | "direct" },
  ): Promise<RefundAnswer>;
  /** The notice's snapshot when its signature is this merchant's, null when it is not. The body was parsed before. */
  verifyNotification(credentials: GatewayCredentials, body: Record<string, unknown>): GatewaySnapshot | null;
}
