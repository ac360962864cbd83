"use client";
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import { useCart } from "../cart/use-cart.ts";
import { menuWords } from "../words/menu-words.ts";
import { useDiner } from "./diner-context.tsx";
import { openView } from "./view.ts";

/** The bar under the thumb: how many, what it comes to with everything in it, and on to the order. */
export function CartBar({ isOnline }: { isOnline: boolean }) {
  const { money, menu } = useDiner();
  const { count, totals } = useCart();
  const t = useTranslator(menuWords);
  const total = money(totals.total);
  const ground = isOnline ? "bg-accent text-on-accent" : "bg-ink text-bg";
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => openView({ kind: "cart" })}
      className={`press flex h-15 min-w-0 flex-1 items-center gap-3 rounded-dock pr-4 pl-3 text-left shadow-2 ${ground}`}
    >
      <span className="sr-only">{t("openCart")}</span>
      <span
        className={`grid h-9 min-w-9 place-items-center rounded-[11px] px-1.5 text-l font-extrabold tabular-nums ${isOnline ? "bg-on-accent text-accent" : "bg-bg text-ink"}`}
      >
        {count}
      </span>
      <span className="min-w-0 flex-1">
        <b className="money block text-l font-extrabold">{isOnline ? total : t("showOrder")}</b>
        <small className="block truncate text-xs">
          {isOnline ? t(includedWord(menu.merchant.rules)) : t("offlineCart", { count, total })}
        </small>
      </span>
      <ChevronRight aria-hidden="true" className="size-6" />
    </button>
  );
}

/** What the total already holds; nothing is added after it. */
function includedWord({ servicePercent, taxPercent }: { servicePercent: number; taxPercent: number }) {
  if (servicePercent > 0) return taxPercent > 0 ? "withServiceAndTax" : "withService";
  return taxPercent > 0 ? "withTax" : "allIn";
}
