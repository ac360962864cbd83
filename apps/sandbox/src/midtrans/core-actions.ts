import { type CoreRefusal, cannotModify } from "./core-answer.ts";
import { type Gateway, moveAttempt } from "./gateway.ts";
import type { Attempt, Order, TransactionStatus } from "./order.ts";
import { statusView } from "./status-view.ts";

export const coreActions = ["cancel", "expire", "approve", "deny"] as const;
export type CoreAction = (typeof coreActions)[number];

type Rule = { allows: (attempt: Attempt) => boolean; becomes: TransactionStatus; code: string; message: string };

const isChallenged = (attempt: Attempt) => attempt.status === "capture" && attempt.fraudStatus === "challenge";

const rules: Record<CoreAction, Rule> = {
  cancel: {
    allows: (attempt) => ["pending", "authorize", "capture"].includes(attempt.status),
    becomes: "cancel",
    code: "200",
    message: "Success, transaction is canceled",
  },
  expire: {
    allows: (attempt) => attempt.status === "pending",
    becomes: "expire",
    code: "407",
    message: "Success, transaction has expired",
  },
  approve: { allows: isChallenged, becomes: "capture", code: "200", message: "Success, transaction is approved" },
  deny: { allows: isChallenged, becomes: "deny", code: "200", message: "Success, transaction is denied" },
};

/** What a merchant may do to a payment that is not settled; anything else is 412. */
export function applyCoreAction(
  gateway: Gateway,
  target: { order: Order; attempt: Attempt },
  action: CoreAction,
): { kind: "done"; answer: Record<string, unknown> } | { kind: "refused"; refusal: CoreRefusal } {
  const { order, attempt } = target;
  const rule = rules[action];
  if (!rule.allows(attempt)) return { kind: "refused", refusal: cannotModify };
  moveAttempt(gateway, order, attempt, { status: rule.becomes });
  void gateway.notifier.send(order, attempt);
  const { signature_key: _, ...view } = statusView(order, attempt, "status");
  return { kind: "done", answer: { ...view, status_code: rule.code, status_message: rule.message } };
}
