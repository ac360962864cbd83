"use client";
// Sends a refund once, however often its button is pressed or its answer is lost.
import { useState } from "react";
import { api } from "../trpc/api.ts";
import { errorCodeOf, errorDetailOf, wasAnswered } from "../trpc/error-code.ts";
import { dropPendingRefund, keepPendingRefund, type PendingRefund, readPendingRefund } from "./pending-refund.ts";

export interface Approval {
  staffId: number;
  pin: string;
}

export type RefundStage =
  | { kind: "asking" }
  | { kind: "sending" }
  /** No answer came: it may have happened. */
  | { kind: "lost"; pending: PendingRefund }
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
    const pending = keepPendingRefund(localStorage, { orderId, ...asked }, newKey);
    setStage({ kind: "sending" });
    try {
      const input = { ...pending, ...(approval !== null && { approval }) };
      const { refunds } = await mutation.mutateAsync(input);
      dropPendingRefund(localStorage, orderId);
      setStage({ kind: "done", refundIds: refunds.map(({ refundId }) => refundId) });
    } catch (error) {
      setStage(afterFailure(orderId, pending, error));
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
  return pending === null ? { kind: "asking" } : { kind: "lost", pending };
}

/** Only a refusal says that it did not happen; a server out of order may have done it. */
function afterFailure(orderId: number, pending: PendingRefund, error: unknown): RefundStage {
  const code = errorCodeOf(error);
  if (!wasAnswered(error) || code === null || code === "internal") return { kind: "lost", pending };
  dropPendingRefund(localStorage, orderId);
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
