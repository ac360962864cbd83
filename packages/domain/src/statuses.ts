/** Every closed list of words in one place: `as const`, so that zod, SQL checks and TypeScript read the same one. */

export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const BUSINESS_TYPES = ["fnb", "retail", "service", "other"] as const;
export type BusinessType = (typeof BUSINESS_TYPES)[number];

/** centralized: pay at the cashier; distributed: diners order and pay at the table; hybrid: either. */
export const POS_MODES = ["centralized", "distributed", "hybrid"] as const;
export type PosMode = (typeof POS_MODES)[number];

export const DISCOUNT_TYPES = ["amount", "percent", "override_price"] as const;
export type DiscountType = (typeof DISCOUNT_TYPES)[number];

export const SERVICE_BASES = ["before_discount", "after_discount"] as const;
export type ServiceBase = (typeof SERVICE_BASES)[number];

export const ORDER_ACCEPTANCES = ["manual", "on_payment", "always"] as const;
export type OrderAcceptance = (typeof ORDER_ACCEPTANCES)[number];

export const ORDER_STATUSES = ["pending", "confirmed", "completed", "cancelled"] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_TYPES = ["dine_in", "takeaway", "delivery", "service_job", "walk_in"] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const ORDER_SOURCES = ["register", "diner", "api"] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

export const ITEM_STATUSES = ["queued", "preparing", "ready", "served", "void"] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** How far an order is for the people who make it; derived from its own status and its items'. */
export const ORDER_STAGES = ["new", "preparing", "ready", "done", "cancelled"] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

/** What an order as a whole shows; derived from the ledger first, then from attempts. */
export const PAYMENT_STATUSES = [
  "pending",
  "paid",
  "failed",
  "partial",
  "expired",
  "refunded",
  "partially_refunded",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** How we asked for the money. */
export const PAYMENT_METHODS = ["cash", "midtrans_snap", "midtrans_qris", "card_terminal", "transfer"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How the payer paid, as clients see it; null until known. */
export const PAYMENT_TYPES = [
  "cash",
  "qris",
  "gopay",
  "shopeepay",
  "credit_card",
  "bank_transfer",
  "cstore",
  "card_terminal",
  "other",
] as const;
export type PaymentType = (typeof PAYMENT_TYPES)[number];

export const ATTEMPT_STATUSES = ["creating", "open", "voiding", "settled", "failed", "voided"] as const;
export type AttemptStatus = (typeof ATTEMPT_STATUSES)[number];

/** At most one attempt per order and share may be in one of these. */
export const LIVE_ATTEMPT_STATUSES = ["creating", "open", "voiding"] as const;

/** What one attempt shows to staff. */
export const ATTEMPT_VIEW_STATUSES = [
  "pending",
  "paid",
  "failed",
  "expired",
  "cancelled",
  "refund_due",
  "refunded",
  "partially_refunded",
] as const;
export type AttemptViewStatus = (typeof ATTEMPT_VIEW_STATUSES)[number];

export const ENTRY_KINDS = ["capture", "refund", "reversal", "dispute"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const REFUND_STATUSES = ["requested", "sent", "unknown", "done", "failed"] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** How the money goes back: by the gateway, out of the drawer, by hand, or it went by the gateway's own dashboard. */
export const REFUND_METHODS = ["card", "direct", "cash", "manual", "dashboard"] as const;
export type RefundMethod = (typeof REFUND_METHODS)[number];

/** asked by a person; surplus and late money must go back without anybody asking. */
export const REFUND_CAUSES = ["asked", "surplus", "late"] as const;
export type RefundCause = (typeof REFUND_CAUSES)[number];

export const PAYMENT_LOG_STATUSES = ["pending", "success", "failed"] as const;
export type PaymentLogStatus = (typeof PAYMENT_LOG_STATUSES)[number];

/** Midtrans `transaction_status`, and `not_found`: the payer has not chosen a method yet. */
export const GATEWAY_STATUSES = [
  "pending",
  "authorize",
  "capture",
  "settlement",
  "deny",
  "cancel",
  "expire",
  "failure",
  "refund",
  "partial_refund",
  "chargeback",
  "partial_chargeback",
  "not_found",
] as const;
export type GatewayStatus = (typeof GATEWAY_STATUSES)[number];

export const FRAUD_STATUSES = ["accept", "challenge", "deny"] as const;
export type FraudStatus = (typeof FRAUD_STATUSES)[number];
