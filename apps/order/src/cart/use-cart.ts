"use client";
// The order that this phone is collecting: its lines, what they cost now, and how to change them.
import type { PricingRules } from "@atapos/domain";
import { useMemo, useSyncExternalStore } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import type { ProductView } from "../menu/menu-view.ts";
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
  const { menu, productById } = useDiner();
  const { key, subscribe } = useCartSource();
  const held = useSyncExternalStore(subscribe, () => cartStore(key).get(), noLines);
  return cartOf({ held, key, productById, rules: menu.merchant.rules });
}

/** What this phone collects, for who only wants to know or change a little of it. */
export function useCartSource(): CartSource {
  const { menu, session } = useDiner();
  const key = cartKey(menu.merchant.id, session?.sessionId ?? null);
  return useMemo(() => ({ key, subscribe: (listener) => cartStore(key).subscribe(listener) }), [key]);
}

interface CartSource {
  key: string;
  subscribe: (listener: () => void) => () => void;
}

interface Source {
  held: readonly CartLine[];
  key: string;
  productById: ReadonlyMap<number, ProductView>;
  rules: PricingRules;
}

/** Every dish on the menu asks for the cart: it is priced once for all of them. */
const known = new WeakMap<readonly CartLine[], { source: Source; cart: Cart }>();

function cartOf(source: Source): Cart {
  const { held, key, productById, rules } = source;
  const last = known.get(held);
  const isSame = last?.source.key === key && last.source.productById === productById && last.source.rules === rules;
  if (last !== undefined && isSame) return last.cart;
  const cart = makeCart(source);
  known.set(held, { source, cart });
  return cart;
}

function makeCart({ held, key, productById, rules }: Source): Cart {
  const priced = priceCart(held, productById, rules);
  const available = priced.lines.filter((line) => line.state === "ok");
  const availableKeys = new Set(available.map((line) => line.key));
  const update = (change: (lines: readonly CartLine[]) => readonly CartLine[]) => cartStore(key).update(change);
  return {
    ...priced,
    orderLines: available.map(orderLine),
    add: (line) => update((lines) => addLine(lines, line)),
    setQuantity: (lineKey, quantity) => update((lines) => setQuantity(lines, lineKey, quantity)),
    replace: (lineKey, line) => update((lines) => replaceLine(lines, lineKey, line)),
    dropUnavailable: () => update((lines) => lines.filter((line) => availableKeys.has(line.key))),
    clear: () => update(() => []),
  };
}

const orderLine = ({ productId, variantId, quantity, optionIds, note }: CartLine): OrderLine => ({
  productId,
  variantId,
  quantity,
  modifiers: optionIds,
  notes: note.trim() === "" ? null : note.trim(),
});
