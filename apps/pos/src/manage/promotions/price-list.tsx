"use client";
// Every price before and after, a few of them at first.
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import ArrowRight from "lucide-react/icons/arrow-right";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useState } from "react";
import type { PromotionPreview } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";

const FIRST_PRICES = 3;

interface PriceListProps {
  preview: PromotionPreview;
  currency: string;
}

export function PriceList({ preview: { items, unitCount }, currency }: PriceListProps) {
  const t = useTranslator(promotionWords);
  const [isWhole, setIsWhole] = useState(false);
  const rows = items.flatMap(({ productId, name, units }) =>
    units.map((unit) => ({
      ...unit,
      key: `${String(productId)}-${String(unit.variantId)}`,
      label: unit.name === null ? name : `${name}, ${unit.name}`,
    })),
  );
  const shown = isWhole ? rows : rows.slice(0, FIRST_PRICES);
  const rest = unitCount - FIRST_PRICES;
  const cut = unitCount - rows.length;
  if (rows.length === 0) return <p className="text-ink-2 text-s">{t("noPrices")}</p>;
  return (
    <div className="overflow-hidden rounded-base inset-ring inset-ring-line">
      <ul>
        {shown.map((row) => (
          <PriceRow key={row.key} row={row} currency={currency} />
        ))}
      </ul>
      {isWhole && cut > 0 && (
        <p className="border-line border-t px-3.5 py-2.5 text-ink-2 text-s">{t("notShown", { count: cut })}</p>
      )}
      {rest > 0 && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
          className="flex min-h-12 w-full items-center gap-2 border-line border-t px-3.5 text-left font-bold text-accent-ink -outline-offset-3 hover:bg-fill"
        >
          <span className="flex-1">{isWhole ? t("fewerPrices") : t("morePrices", { count: rest })}</span>
          <ChevronDown aria-hidden="true" className={`size-5 text-ink ${isWhole ? "rotate-180" : ""}`} />
        </button>
      )}
    </div>
  );
}

interface PriceRowProps {
  row: PromotionPreview["items"][number]["units"][number] & { label: string };
  currency: string;
}

function PriceRow({ row: { label, price, promoPrice, winner }, currency }: PriceRowProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const isSame = promoPrice === price;
  return (
    <li className="border-line px-3.5 py-2 not-first:border-t">
      <div className="flex min-h-6 items-center gap-2 text-m">
        <span className="min-w-0 flex-1 font-semibold">{label}</span>
        {isSame ? (
          <span className="text-ink-2 text-s">{t("same")}</span>
        ) : (
          <>
            <s className="money text-ink-2 text-s">{money(price)}</s>
            <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
            <span className="sr-only">{t("becomes")}</span>
          </>
        )}
        <span className={`money min-w-17.5 text-right font-bold ${isSame ? "" : "text-kunyit-ink"}`}>
          {money(promoPrice)}
        </span>
      </div>
      {winner !== null && (
        <p className="text-ink-2 text-s">{t("winner", { name: winner.name, price: money(winner.price) })}</p>
      )}
    </li>
  );
}
