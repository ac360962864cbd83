"use client";
import { useTranslator } from "@atapos/ui/language";
import { useDiner } from "../menu/diner-context.tsx";
import { FullScreen } from "../menu/full-screen.tsx";
import { tableLabel } from "../menu/table-label.ts";
import { closeView, isOpenIn, useView } from "../menu/view.ts";
import { CartFoot } from "./cart-foot.tsx";
import { CartLines } from "./cart-lines-list.tsx";
import { cartWords } from "./cart-words.ts";
import { useCart } from "./use-cart.ts";

/** The order as a screen of its own, on a phone. */
export default function CartScreen() {
  const view = useView();
  const { count } = useCart();
  const t = useTranslator(cartWords);
  return (
    <FullScreen
      isOpen={isOpenIn(view, "cart")}
      onClose={closeView}
      title={useCartTitle()}
      lead={count > 0 ? t("onThisPhone") : undefined}
      backLabel={t("back")}
      foot={<CartFoot />}
    >
      <CartLines />
    </FullScreen>
  );
}

export function useCartTitle(): string {
  const { session } = useDiner();
  const t = useTranslator(cartWords);
  if (session === null) return t("titleTakeaway");
  const { name } = session.table;
  return t("title", { table: tableLabel({ name, zone: null }, (plain) => t("tableWord", { name: plain })) });
}
