"use client";
import { firstChoice, isPlain } from "@atapos/domain";
import { AddButton as Button } from "@atapos/ui/add-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { lineKey } from "../cart/cart-lines.ts";
import { useCart } from "../cart/use-cart.ts";
import { menuWords } from "../words/menu-words.ts";
import { lineOf } from "./choose-product.ts";
import { useDiner } from "./diner-context.tsx";
import { openView } from "./view.ts";

/** One tap adds what needs no choice; what is in the order already shows how many and leads to them. */
export function AddButton({ productId, className = "" }: { productId: number; className?: string }) {
  const { productById, canOrder } = useDiner();
  const cart = useCart();
  const t = useTranslator(menuWords);
  const product = productById.get(productId);
  if (product === undefined || !product.isAvailable || !canOrder) return null;
  const lines = cart.lines.filter((line) => line.productId === productId);
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  const [only, ...others] = lines;

  const choose = () => openView({ kind: "item", productId, line: null });
  const change = () =>
    others.length > 0 ? openView({ kind: "cart" }) : openView({ kind: "item", productId, line: only?.key ?? null });
  const add = () => {
    const line = lineOf(product, firstChoice(product));
    const key = lineKey(line);
    const before = cart.lines.find((held) => held.key === key)?.quantity ?? 0;
    cart.add(line);
    showToast({
      message: t("added", { name: product.name }),
      action: { label: t("undo"), onPress: () => cart.setQuantity(key, before) },
    });
  };
  const label = count > 0 ? t("inOrder", { count, name: product.name }) : t("add", { name: product.name });
  const press = count > 0 ? change : isPlain(product) ? add : choose;
  return (
    <span className={`z-10 ${className}`}>
      <Button label={label} count={count} onClick={press} />
    </span>
  );
}
