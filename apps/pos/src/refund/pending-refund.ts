// A refund on its way: kept on this device until its answer came, so that a lost answer repeats the same refund.
import { z } from "zod";

const pendingSchema = z.object({
  orderId: z.int(),
  idempotencyKey: z.string().min(1),
  /** null: all that is left. */
  amount: z.int().positive().nullable(),
  reason: z.string().min(1),
  /** A queued one that is sent. */
  refundId: z.int().nullable(),
});
export type PendingRefund = z.infer<typeof pendingSchema>;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const nameOf = (orderId: number): string => `atapos-refund-${orderId}`;

export function readPendingRefund(store: Store, orderId: number): PendingRefund | null {
  try {
    const parsed = pendingSchema.safeParse(JSON.parse(store.getItem(nameOf(orderId)) ?? "null"));
    return parsed.success && parsed.data.orderId === orderId ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The one that is kept, when it asks for the same; else a new one with a key of its own. */
export function keepPendingRefund(
  store: Store,
  asked: Omit<PendingRefund, "idempotencyKey">,
  newKey: () => string,
): PendingRefund {
  const kept = readPendingRefund(store, asked.orderId);
  if (kept !== null && isSame(kept, asked)) return kept;
  const pending = { ...asked, idempotencyKey: newKey() };
  store.setItem(nameOf(asked.orderId), JSON.stringify(pending));
  return pending;
}

export function dropPendingRefund(store: Store, orderId: number): void {
  store.removeItem(nameOf(orderId));
}

const isSame = (kept: PendingRefund, asked: Omit<PendingRefund, "idempotencyKey">): boolean =>
  kept.amount === asked.amount && kept.reason === asked.reason && kept.refundId === asked.refundId;
