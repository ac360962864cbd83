// Where a payment stands in its sheet, and how news move it on: pure.
import type { PayResult } from "./bill.ts";
import type { Attempt, OrderDetail, Outcome } from "./pay-types.ts";
import { resultOfOrder } from "./take-money.ts";

export type Problem = { kind: "differs"; shown: number } | { kind: "refused"; error: unknown };

export type Stage =
  | { kind: "choose"; problem: Problem | null }
  | { kind: "busy" }
  /** No answer: it is asked again until there is one. */
  | { kind: "unsure" }
  | { kind: "waiting"; attempt: Attempt; ended: "expired" | "failed" | null }
  | { kind: "paid"; result: PayResult };

export const CHOOSING: Stage = { kind: "choose", problem: null };

export function stageOf(outcome: Exclude<Outcome, { kind: "paid" }>): Stage {
  switch (outcome.kind) {
    case "waiting":
      return { kind: "waiting", attempt: outcome.attempt, ended: null };
    case "differs":
      return { kind: "choose", problem: { kind: "differs", shown: outcome.shown } };
    case "refused":
      return { kind: "choose", problem: { kind: "refused", error: outcome.error } };
    case "unanswered":
      return { kind: "unsure" };
  }
}

/** Ours when it was awaited here; else somebody took it elsewhere. */
export function foundPaid(order: OrderDetail, stage: Stage): PayResult {
  const result = resultOfOrder(order);
  const isAwaited = stage.kind === "waiting" && stage.attempt.method === result.method;
  return { ...result, isTakenElsewhere: !isAwaited };
}

/** `attempt`: what can still be paid, as the server says now. */
export function afterLooking(before: Stage, attempt: Attempt | null, nowMs: number): Stage {
  if (before.kind !== "waiting") return before;
  if (attempt !== null && attempt.paymentId === before.attempt.paymentId) return { ...before, attempt, ended: null };
  const { expiresAt } = before.attempt;
  return { ...before, ended: expiresAt !== null && Date.parse(expiresAt) <= nowMs ? "expired" : "failed" };
}
