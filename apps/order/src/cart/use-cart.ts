"use client";
// The order that this phone is collecting: its lines, what they cost now, and how to change them.
import { useMemo, useSyncExternalStore } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { type CartLine, cartKey } from "./cart-line.ts";
import { addLine, type NewLine, replaceLine, setQuantity } from "./cart-lines.ts";
import { cartStore, noLines } from "./cart-store.ts";
import { type PricedCart, priceCart } from "./price-cart.ts";

export interface OrderLine {
  productId: number;
  variantId: number | null;
  quantity: number;
  modifiers: number[];
  notes: string | null;
}

export interface Cart extends PricedCart {
  /** The lines as `order.place` takes them; what cannot be ordered stays behind. */
  orderLines: OrderLine[];
  add(line: NewLine): void;
  setQuantity(key: string, quantity: number): void;
  replace(key: string, line: NewLine): void;
  /** Takes out the lines that cannot be ordered. */
  dropUnavailable(): void;
  clear(): void;
}

/** Needs a DinerProvider above it. */
export function useCart(): Cart {
  const { menu, session, productById } = useDiner();
  const key = cartKey(menu.merchant.id, session?.sessionId ?? null);
  const held = useSyncExternalStore(
    (listener) => cartStore(key).subscribe(listener),
    () => cartStore(key).get(),
    noLines,
  );
  return useMemo(() => {
    const priced = priceCart(held, productById, menu.merchant.rules);
    const available = new Set(priced.lines.filter((line) => line.state === "ok").map((line) => line.key));
    const update = (change: (lines: readonly CartLine[]) => readonly CartLine[]) => cartStore(key).update(change);
    return {
      ...priced,
      orderLines: priced.lines.filter((line) => line.state === "ok").map(orderLine),
      add: (line) => update((lines) => addLine(lines, line)),
      setQuantity: (lineKey, quantity) => update((lines) => setQuantity(lines, lineKey, quantity)),
      replace: (lineKey, line) => update((lines) => replaceLine(lines, lineKey, line)),
      dropUnavailable: () => update((lines) => lines.filter((line) => available.has(line.key))),
      clear: () => update(() => []),
    };
  }, [held, key, productById, menu.merchant.rules]);
}

const orderLine = ({ productId, variantId, quantity, optionIds, note }: CartLine): OrderLine => ({
  productId,
  variantId,
  quantity,
  modifiers: optionIds,
  notes: note.trim() === "" ? null : note.trim(),
});
