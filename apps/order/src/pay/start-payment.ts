import type { ErrorCode } from "@atapos/domain";
import { setReachable } from "../menu/online.ts";
import { randomKey } from "./order-key.ts";
import type { Attempt } from "./pay-types.ts";

export type Started = { kind: "started"; attempt: Attempt } | { kind: "failed"; code: ErrorCode | null };

const METHODS = { qris: "midtrans_qris", snap: "midtrans_snap" } as const;
const AGAIN_AFTER_MS = 1_500;
const TRIES = 3;

/** One key per intention, kept until it is answered: what a lost answer began is found again and not begun twice. */
const unanswered = new Map<string, string>();

/** Starts a payment, or finds the one under way. Never throws; `code` null: no answer came. */
export async function startPayment(orderId: number, method: "qris" | "snap"): Promise<Started> {
  const intention = `${orderId}.${method}`;
  const idempotencyKey = unanswered.get(intention) ?? randomKey();
  unanswered.set(intention, idempotencyKey);
  const finishUrl = `${window.location.origin}/pay/${orderId}?by=snap`;
  for (let tried = 1; ; tried += 1) {
    const started = await ask({ orderId, method: METHODS[method], finishUrl, idempotencyKey });
    const isBusy = started.kind === "failed" && started.code === "payment_in_progress" && tried < TRIES;
    if (!isBusy) {
      if (started.kind === "started" || started.code !== null) unanswered.delete(intention);
      return started;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

interface Asked {
  orderId: number;
  method: "midtrans_qris" | "midtrans_snap";
  finishUrl: string;
  idempotencyKey: string;
}

async function ask(asked: Asked): Promise<Started> {
  try {
    const { browserApi } = await import("../trpc/browser-api.ts");
    const attempt = await browserApi.payment.start.mutate(asked);
    setReachable(true);
    return { kind: "started", attempt };
  } catch (error) {
    const code = await codeOf(error);
    setReachable(code !== null);
    return { kind: "failed", code };
  }
}

async function codeOf(error: unknown): Promise<ErrorCode | null> {
  try {
    return (await import("../trpc/browser-api.ts")).errorCodeOf(error);
  } catch {
    return null;
  }
}
