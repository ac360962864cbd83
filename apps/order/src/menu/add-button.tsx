"use client";
import { firstChoice, isPlain } from "@atapos/domain";
import { AddButton as Button } from "@atapos/ui/add-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useSyncExternalStore } from "react";
import { addLine, lineKey, setQuantity } from "../cart/cart-lines.ts";
import { cartStore } from "../cart/cart-store.ts";
import { useCartSource } from "../cart/use-cart.ts";
import { menuWords } from "../words/menu-words.ts";
import { lineOf } from "./choose-product.ts";
import { useDiner } from "./diner-context.tsx";
import { openView } from "./view.ts";

/** One tap adds what needs no choice; what is in the order already shows how many and leads to them. */
export function AddButton({ productId, className = "" }: { productId: number; className?: string }) {
  const { productById, canOrder } = useDiner();
  const t = useTranslator(menuWords);
  const { key, subscribe } = useCartSource();
  // the number alone: of all dishes on the menu only the one that was tapped is drawn anew
  const count = useSyncExternalStore(
    subscribe,
    () => linesOf(key, productId).reduce((sum, { quantity }) => sum + quantity, 0),
    () => 0,
  );
  const product = productById.get(productId);
  if (product === undefined || !product.isAvailable || !canOrder) return null;

  const choose = () => openView({ kind: "item", productId, line: null });
  const change = () => {
    const [only, ...others] = linesOf(key, productId);
    if (others.length > 0) openView({ kind: "cart" });
    else openView({ kind: "item", productId, line: only?.key ?? null });
  };
  const add = () => {
    const line = lineOf(product, firstChoice(product));
    const added = lineKey(line);
    const before = linesOf(key, productId).find((held) => held.key === added)?.quantity ?? 0;
    cartStore(key).update((lines) => addLine(lines, line));
    const undo = () => cartStore(key).update((lines) => setQuantity(lines, added, before));
    showToast({ message: t("added", { name: product.name }), action: { label: t("undo"), onPress: undo } });
  };
  const label = count > 0 ? t("inOrder", { count, name: product.name }) : t("add", { name: product.name });
  const press = count > 0 ? change : isPlain(product) ? add : choose;
  return (
    <span className={`z-10 ${className}`}>
      <Button label={label} count={count} onClick={press} />
    </span>
  );
}

const linesOf = (key: string, productId: number) =>
  cartStore(key)
    .get()
    .filter((line) => line.productId === productId);
