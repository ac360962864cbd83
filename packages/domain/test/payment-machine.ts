import { PosError } from "./errors.ts";
import type { AttemptStatus, GatewayStatus } from "./statuses.ts";

export type AttemptAction = "open" | "request_void" | "settle" | "fail" | "void";

/**
 * action -> from -> to. Money may arrive in any state, so `settle` is legal from everywhere, again when already
 * settled (an older transfer number stays payable). Nothing leaves `settled`: what the bank takes back is a ledger
 * entry, not a state.
 */
export const ATTEMPT_TRANSITIONS: Readonly<
  Record<AttemptAction, Readonly<Partial<Record<AttemptStatus, AttemptStatus>>>>
> = {
  open: { creating: "open" },
  request_void: { creating: "voiding", open: "voiding" },
  settle: {
    creating: "settled",
    open: "settled",
    voiding: "settled",
    settled: "settled",
    failed: "settled",
    voided: "settled",
  },
  fail: { creating: "failed", open: "failed", voiding: "failed" },
  void: { creating: "voided", open: "voided", voiding: "voided" },
};

/** The attempt's status after the action, null when the action does not apply to it. */
export function nextAttemptStatus(status: AttemptStatus, action: AttemptAction): AttemptStatus | null {
  return ATTEMPT_TRANSITIONS[action][status] ?? null;
}

/** The attempt's status after the action. Throws `illegal_transition`. */
export function applyAttemptTransition(status: AttemptStatus, action: AttemptAction): AttemptStatus {
  const next = nextAttemptStatus(status, action);
  if (next === null) throw new PosError("illegal_transition", { status, action });
  return next;
}

/** How an order's latest attempt ended, for `paymentStatus`. */
export type LastAttempt = "none" | "live" | "failed" | "expired" | "voided" | "settled";

/** `gatewayStatus`: the last one the gateway reported; it tells a voided attempt that ran out from one we ended. */
export function attemptOutcome(status: AttemptStatus, gatewayStatus: GatewayStatus | null): LastAttempt {
  switch (status) {
    case "creating":
    case "open":
    case "voiding":
      return "live";
    case "settled":
      return "settled";
    case "failed":
      return "failed";
    case "voided":
      return gatewayStatus === "expire" ? "expired" : "voided";
  }
}
