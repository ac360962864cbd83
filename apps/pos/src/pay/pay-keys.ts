// The names of intentions to pay, kept until they are answered: reload, second tab and lost answer repeat the same one.
import { z } from "zod";

/** What is asked for; another amount or reference is another intention. */
export interface Intention {
  orderId: number;
  method: "cash" | "card_terminal" | "transfer" | "midtrans_qris" | "midtrans_snap";
  /** The amount handed over, or the slip's number; empty for the gateway. */
  detail: string;
}

type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keptSchema = z.object({ key: z.string().min(1), detail: z.string() });
export type KeptIntention = z.infer<typeof keptSchema>;

const nameOf = ({ orderId, method }: Pick<Intention, "orderId" | "method">) => `atapos.pay.${orderId}.${method}`;

/** The key of an intention: the kept one where it was asked before and never answered. */
export function payKey(keep: Keep, intention: Intention): string {
  const kept = keptIntention(keep, intention);
  if (kept !== null && kept.detail === intention.detail) return kept.key;
  const key = randomKey();
  try {
    keep.setItem(nameOf(intention), JSON.stringify({ key, detail: intention.detail }));
  } catch {
    // a full or forbidden store: the server's lock on the order still allows one payment only
  }
  return key;
}

/** What was asked for and never answered; null when nothing was. */
export function keptIntention(keep: Keep, of: Pick<Intention, "orderId" | "method">): KeptIntention | null {
  try {
    return keptSchema.safeParse(JSON.parse(keep.getItem(nameOf(of)) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}

/** It was answered: the next one is another intention. */
export function dropPayKey(keep: Keep, of: Pick<Intention, "orderId" | "method">): void {
  try {
    keep.removeItem(nameOf(of));
  } catch {
    // nothing was kept
  }
}

/** Not crypto.randomUUID: a till that reaches its server by plain HTTP has none. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16).padStart(8, "0")).join("");
