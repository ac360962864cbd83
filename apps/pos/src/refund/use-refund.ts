"use client";
// Sends a refund once, however often its button is pressed or its answer is lost.
import { useState } from "react";
import { api } from "../trpc/api.ts";
import { errorCodeOf, errorDetailOf, wasAnswered } from "../trpc/error-code.ts";
import { afterFailedTry } from "./after-refund.ts";
import { dropPendingRefund, keepPendingRefund, type PendingRefund, readPendingRefund } from "./pending-refund.ts";

export interface Approval {
  staffId: number;
  pin: string;
}

export type RefundStage =
  | { kind: "asking" }
  | { kind: "sending" }
  /** No answer came: it may have happened. `error`: why it could not be sent again. */
  | { kind: "lost"; pending: PendingRefund; error: unknown }
  | { kind: "refused"; error: unknown }
  | { kind: "done"; refundIds: readonly number[] };

type Asked = Pick<PendingRefund, "amount" | "reason" | "refundId">;

export interface RefundSending {
  stage: RefundStage;
  send: (asked: Asked, approval: Approval | null) => Promise<void>;
  /** Back to the form; a lost one is let go. */
  restart: () => void;
}

export function useRefund(orderId: number): RefundSending {
  const utils = api.useUtils();
  const mutation = api.payment.refund.useMutation();
  const [stage, setStage] = useState<RefundStage>(() => firstStage(orderId));
  const send: RefundSending["send"] = async (asked, approval) => {
    if (stage.kind === "sending") return;
    const wasLost = stage.kind === "lost";
    const pending = keepPendingRefund(localStorage, { orderId, ...asked }, newKey);
    setStage({ kind: "sending" });
    try {
      const input = { ...pending, ...(approval !== null && { approval }) };
      const { refunds } = await mutation.mutateAsync(input);
      dropPendingRefund(localStorage, orderId);
      setStage({ kind: "done", refundIds: refunds.map(({ refundId }) => refundId) });
    } catch (error) {
      setStage(afterFailure(pending, error, wasLost));
    }
    void utils.order.get.invalidate({ orderId });
    void utils.order.board.invalidate();
  };
  const restart = () => {
    dropPendingRefund(localStorage, orderId);
    setStage({ kind: "asking" });
  };
  return { stage, send, restart };
}

function firstStage(orderId: number): RefundStage {
  const pending = typeof localStorage === "undefined" ? null : readPendingRefund(localStorage, orderId);
  return pending === null ? { kind: "asking" } : { kind: "lost", pending, error: null };
}

function afterFailure(pending: PendingRefund, error: unknown, wasLost: boolean): RefundStage {
  const code = errorCodeOf(error);
  const isAnswered = wasAnswered(error);
  if (afterFailedTry({ wasAnswered: isAnswered, code, wasLost }) === "lost") {
    return { kind: "lost", pending, error: isAnswered ? error : null };
  }
  dropPendingRefund(localStorage, pending.orderId);
  const refundId = refusedRefundId(error);
  return code === "payment_refused" && refundId !== null
    ? { kind: "done", refundIds: [refundId] }
    : { kind: "refused", error };
}

function refusedRefundId(error: unknown): number | null {
  const { refundId } = errorDetailOf(error);
  return typeof refundId === "number" ? refundId : null;
}

// crypto.randomUUID is missing where the page came over plain http, as in a shop's own network
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `refund-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
