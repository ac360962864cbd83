"use client";
// Sends the cart as one order, whatever the network does: what was pressed is kept until the server has answered.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cartKey } from "../cart/cart-line.ts";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { orderKey } from "./order-key.ts";
import type { Order, PayMethod } from "./pay-types.ts";
import { type Placed, sendPlacing } from "./place-order.ts";
import { FRESH_MS, type Placing, placingKey, placingStore } from "./placing.ts";

export type PlacingState =
  | { kind: "idle" }
  | { kind: "sending" }
  /** `isOld`: from an earlier visit of this page. */
  | { kind: "unsure"; isOld: boolean }
  | { kind: "refused"; refusal: Extract<Placed, { kind: "refused" }> };

export interface PlacedOrder {
  order: Order;
  method: PayMethod;
  /** What the diner saw before pressing. */
  agreedTotal: number;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;

export function usePlacing(onPlaced: (placed: PlacedOrder) => void) {
  const { menu, session } = useDiner();
  const cart = useCart();
  const [state, setState] = useState<PlacingState>({ kind: "idle" });
  const sessionId = session?.sessionId ?? null;
  const store = useMemo(() => placingStore(placingKey(menu.merchant.id, sessionId)), [menu.merchant.id, sessionId]);
  const latest = useRef({ cart, onPlaced });
  const isSending = useRef(false);
  const tries = useRef(0);
  useEffect(() => {
    latest.current = { cart, onPlaced };
  });

  const send = useCallback(
    async (placing: Placing) => {
      if (isSending.current) return;
      isSending.current = true;
      setState((before) => (before.kind === "unsure" ? before : { kind: "sending" }));
      const placed = await sendPlacing(placing);
      isSending.current = false;
      tries.current += 1;
      if (placed.kind === "unanswered") return setState({ kind: "unsure", isOld: false });
      tries.current = 0;
      store.drop();
      if (placed.kind === "refused") return setState({ kind: "refused", refusal: placed });
      takeOut(latest.current.cart, placing);
      latest.current.onPlaced({ order: placed.order, agreedTotal: placing.total, method: placing.method });
    },
    [store],
  );

  // a page that was left in between asks on its own only while the press is fresh
  useEffect(() => {
    const left = store.read();
    if (left === null) return;
    if (Date.now() - left.startedAt < FRESH_MS) void send(left);
    else setState({ kind: "unsure", isOld: true });
  }, [store, send]);

  const again = useCallback(() => {
    const left = store.read();
    if (left === null) setState({ kind: "idle" });
    else void send(left);
  }, [store, send]);

  useEffect(() => {
    if (state.kind !== "unsure" || state.isOld) return;
    // not whether our last request was answered: it was not, and that is why we ask
    const waitMs = navigator.onLine ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * tries.current) : LONGEST_WAIT_MS;
    const timer = setTimeout(again, waitMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state, again]);

  const place = (method: PayMethod) => {
    // another tab of this phone may have sent it already
    const placing = store.read() ?? newPlacing(cart, method, { merchantId: menu.merchant.id, sessionId });
    store.keep(placing);
    void send(placing);
  };
  return { state, place, again };
}

type Cart = ReturnType<typeof useCart>;

interface Place {
  merchantId: number;
  sessionId: number | null;
}

const newPlacing = (cart: Cart, method: PayMethod, { merchantId, sessionId }: Place): Placing => ({
  format: 1,
  key: orderKey(keptText(cartKey(merchantId, sessionId)), cart.orderLines),
  orderType: sessionId === null ? "takeaway" : "dine_in",
  lines: cart.orderLines,
  cart: cart.lines.filter((line) => line.state === "ok").map(({ key, quantity }) => ({ key, quantity })),
  method,
  total: cart.totals.total,
  startedAt: Date.now(),
});

function keptText(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What was added since stays in the cart. */
function takeOut(cart: Cart, placing: Placing): void {
  for (const { key, quantity } of placing.cart) {
    const held = cart.lines.find((line) => line.key === key);
    if (held !== undefined) cart.setQuantity(key, held.quantity - quantity);
  }
}
