/** Kinds decide the transport's status (HTTP, tRPC); codes say what happened. */
export type ErrorKind =
  | "bad_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "unprocessable"
  | "rate_limited"
  | "unavailable"
  | "internal";

const KINDS = {
  bad_request: "bad_request",
  unauthenticated: "unauthorized",
  signature_invalid: "unauthorized",
  code_invalid: "unauthorized",
  code_expired: "unauthorized",
  table_revoked: "unauthorized",
  forbidden: "forbidden",
  merchant_inactive: "forbidden",
  not_found: "not_found",
  duplicate: "conflict",
  sold_out: "conflict",
  unavailable_item: "conflict",
  stale_catalogue: "conflict",
  version_conflict: "conflict",
  illegal_transition: "conflict",
  already_paid: "conflict",
  payment_in_progress: "conflict",
  idempotency_mismatch: "conflict",
  in_use: "conflict",
  table_closed: "conflict",
  merchant_closed: "conflict",
  validation: "unprocessable",
  invalid_modifiers: "unprocessable",
  insufficient_cash: "unprocessable",
  amount_exceeds_balance: "unprocessable",
  refund_exceeds_paid: "unprocessable",
  payment_refused: "unprocessable",
  payload_too_large: "unprocessable",
  too_many_attempts: "rate_limited",
  rate_limited: "rate_limited",
  gateway_unavailable: "unavailable",
  sso_unavailable: "unavailable",
  mail_unavailable: "unavailable",
  media_unavailable: "unavailable",
  not_configured: "unavailable",
  internal: "internal",
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof KINDS;

/** Every code and its kind, listed once. */
export const ERROR_KINDS: Readonly<Record<ErrorCode, ErrorKind>> = KINDS;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | ErrorDetail;

/** Plain JSON shown to clients: `{ lines: [{ index, productId, name, available }] }`. Never a secret, never SQL. */
export type ErrorDetail = { readonly [key: string]: JsonValue | undefined };

/**
 * The one error that use cases throw on purpose. `message` is the code, so that logs carry no personal data;
 * people read `errorMessage(code, language)`.
 */
export class PosError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "PosError";
    this.code = code;
    this.detail = detail;
  }

  get kind(): ErrorKind {
    return ERROR_KINDS[this.code];
  }
}
