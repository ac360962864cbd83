"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { createElement } from "react";
import { useCart } from "../cart/use-cart.ts";
import { lineOf } from "../menu/choose-product.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { orderWords } from "../words/order-words.ts";
import type { SharedOrder } from "./order-progress.ts";

/** Puts what was ordered into the cart as far as it is still to be had; the cart shows what it costs now. */
export function useOrderAgain(order: SharedOrder): () => void {
  const { productById, session, menu } = useDiner();
  const cart = useCart();
  const t = useTranslator(orderWords);
  return () => {
    const lines = order.items.flatMap((item) => {
      const product = productById.get(item.productId);
      if (item.status === "void" || product === undefined || !product.isAvailable) return [];
      const optionIds = item.modifiers.map(({ id }) => id);
      return [lineOf(product, { variantId: item.variantId, optionIds, note: "", quantity: item.quantity })];
    });
    if (lines.length === 0) {
      return showToast({ icon: createElement(TriangleAlert, { "aria-hidden": true }), message: t("sameGone") });
    }
    for (const line of lines) cart.add(line);
    window.location.assign(`${session === null ? `/m/${menu.merchant.id}` : "/menu"}#cart`);
  };
}
