// What a refund that was not answered as hoped has come to: only a refusal of the refund itself says that it did not happen.
import type { ErrorCode } from "@atapos/domain";

export interface FailedTry {
  wasAnswered: boolean;
  code: ErrorCode | null;
  /** The answer of an earlier try under the same key was lost. */
  wasLost: boolean;
}

/** Said of the refund, so that no earlier try under its key has happened either. */
const OF_THE_REFUND: readonly (ErrorCode | null)[] = ["refund_exceeds_paid", "payment_refused"];

/**
 * lost: it may have happened, keep its key. A refusal of the person or of the PIN says nothing of an earlier try;
 * neither does a server out of order.
 */
export function afterFailedTry({ wasAnswered, code, wasLost }: FailedTry): "lost" | "refused" {
  if (!wasAnswered || code === null || code === "internal") return "lost";
  return wasLost && !OF_THE_REFUND.includes(code) ? "lost" : "refused";
}
