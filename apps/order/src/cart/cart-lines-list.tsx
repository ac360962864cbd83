"use client";
// What is in the order: lines one can change, those that cannot be had first, and why the total is what it is.
import { Banner } from "@atapos/ui/banner";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import CircleCheck from "lucide-react/icons/circle-check";
import Utensils from "lucide-react/icons/utensils";
import { useDiner } from "../menu/diner-context.tsx";
import { ItemRow } from "../menu/item-row.tsx";
import { suggestedOf } from "../menu/section-list.ts";
import { CartLineRow } from "./cart-line-row.tsx";
import { CartSums } from "./cart-sums.tsx";
import { cartWords } from "./cart-words.ts";
import { LostLine } from "./lost-line.tsx";
import { useCart } from "./use-cart.ts";

export function CartLines() {
  const { lines, totals } = useCart();
  const { money } = useDiner();
  const t = useTranslator(cartWords);
  if (lines.length === 0) return <Nothing />;
  const lost = lines.filter((line) => line.state !== "ok");
  const held = lines.filter((line) => line.state === "ok");
  return (
    <>
      {lost.length > 0 && (
        <ul>
          {lost.map((line) => (
            <LostLine key={line.key} line={line} />
          ))}
        </ul>
      )}
      {lost.length > 0 && held.length > 0 && (
        <p className="flex items-center gap-2 pt-4 font-bold text-accent-ink text-s [&_svg]:size-5">
          <CircleCheck aria-hidden="true" />
          {t("restSafe")}
        </p>
      )}
      <ul>
        {held.map((line) => (
          <CartLineRow key={line.key} line={line} />
        ))}
      </ul>
      {totals.discount > 0 && (
        <Banner tone="saving" look="note" className="my-2">
          {t("saving")} <b className="money">{money(totals.discount)}</b> {t("savingEnd")}
        </Banner>
      )}
      {held.length > 0 && <CartSums />}
    </>
  );
}

function Nothing() {
  const { menu } = useDiner();
  const t = useTranslator(cartWords);
  const suggested = suggestedOf(menu);
  return (
    <div className="pt-2">
      <EmptyState icon={<Utensils />} title={t("emptyTitle")} as="h3">
        {t("emptyText")}
      </EmptyState>
      {suggested.length > 0 && <h3 className="pt-7 pb-1 font-extrabold text-l">{t("emptySuggest")}</h3>}
      <ul>
        {suggested.map((product) => (
          <ItemRow key={product.id} product={product} />
        ))}
      </ul>
    </div>
  );
}
