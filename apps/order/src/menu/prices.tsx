import { useTranslator } from "@atapos/ui/language";
import { menuWords } from "../words/menu-words.ts";
import { useDiner } from "./diner-context.tsx";

interface PricesProps {
  price: number;
  effectivePrice: number;
  isGone?: boolean;
  /** l: on the dish's own sheet. */
  size?: "m" | "l";
}

/** The price; under a promotion on a turmeric stroke, with the old one struck beside it. */
export function Prices({ price, effectivePrice, isGone = false, size = "m" }: PricesProps) {
  const { money } = useDiner();
  const t = useTranslator(menuWords);
  const isPromo = effectivePrice < price;
  const look = isGone
    ? "font-semibold text-ink-2"
    : isPromo
      ? "promo-mark ml-0 -mr-1 -translate-x-1 font-extrabold"
      : "font-bold";
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
      <span className={`money ${size === "l" ? "text-l" : "text-m"} ${look}`}>{money(effectivePrice)}</span>
      {isPromo && (
        <s className="money text-ink-2 text-s">
          <span className="sr-only">{t("normalPrice")} </span>
          {money(price)}
        </s>
      )}
    </span>
  );
}
