"use client";
import { useTranslator } from "@atapos/ui/language";
import { QuantityBadge } from "@atapos/ui/quantity-badge";
import { memo, type ReactNode } from "react";
import type { RegisterProduct } from "./register-menu.ts";
import { registerWords } from "./register-words.ts";
import { useLongPress } from "./use-long-press.ts";

interface TileProps {
  product: RegisterProduct;
  /** Its place among the tiles shown, for the arrow keys. */
  index: number;
  /** How many are on the ticket. */
  count: number;
  isTabStop: boolean;
  /** What Enter in the search field would add. */
  isFirstHit: boolean;
  money: (amount: number) => string;
  onTap: (product: RegisterProduct) => void;
  onHold: (product: RegisterProduct) => void;
}

export const Tile = memo(function Tile(props: TileProps) {
  const { product, index, count, isTabStop, isFirstHit, money, onTap, onHold } = props;
  const press = useLongPress(
    () => onTap(product),
    () => onHold(product),
  );
  const isGone = !product.isAvailable;
  const tag = useTag(product);
  const edge = isFirstHit ? "ring-2 ring-accent" : count > 0 ? "ring ring-line-strong" : "ring ring-line";
  const ground = isGone
    ? "cursor-not-allowed font-medium text-ink-2 inset-ring inset-ring-line"
    : `bg-raised font-semibold shadow-1 hover:shadow-2 active:scale-[.97] ${edge}`;
  return (
    <button
      type="button"
      {...press}
      data-tile={index}
      tabIndex={isTabStop ? 0 : -1}
      aria-disabled={isGone || undefined}
      className={`relative flex h-full w-full min-w-0 select-none flex-col rounded-tile p-1.5 text-left transition-[transform,box-shadow] touch-manipulation [-webkit-touch-callout:none] ${ground}`}
    >
      <QuantityBadge count={count} look="round" className="absolute -top-1.5 -right-1.5 z-1" />
      {product.thumbnailUrl === null ? (
        <NameAlone product={product}>{tag}</NameAlone>
      ) : (
        <>
          <TilePicture url={product.thumbnailUrl} isGone={isGone}>
            {tag}
          </TilePicture>
          <span className="mt-[7px] line-clamp-2 min-h-[34px] px-1.25 text-[14px]/[17px] tracking-[-0.008em]">
            {product.name}
          </span>
        </>
      )}
      <TilePrice product={product} money={money} />
    </button>
  );
});

interface TilePictureProps {
  url: string;
  isGone: boolean;
  children: ReactNode;
}

/** Square pictures in a low frame: whole enough in the middle, and the same picture, larger, fills the sides. */
const TilePicture = ({ url, isGone, children }: TilePictureProps) => (
  <span className="relative grid min-h-0 flex-1 place-items-center overflow-hidden rounded-[11px] bg-plate">
    <span
      style={{ backgroundImage: `url("${encodeURI(url)}")` }}
      className={`absolute inset-0 grid place-items-center bg-center bg-cover ${isGone ? "opacity-35 grayscale" : "filter-(--pic-filter)"}`}
    >
      {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
      <img
        src={url}
        alt=""
        width={96}
        height={68}
        decoding="async"
        draggable={false}
        className="absolute h-full w-[72%] object-cover"
      />
    </span>
    <span className="absolute top-1.25 left-1.25 flex">{children}</span>
  </span>
);

/** Without a picture the name has its room, and the shelf's own code stands under it. */
const NameAlone = ({ product, children }: { product: RegisterProduct; children: ReactNode }) => (
  <span className="flex min-h-0 flex-1 flex-col items-start gap-1 px-1.25 pt-1.25">
    {children}
    <span className={`text-pretty text-[15px]/[19px] ${children === null ? "line-clamp-4" : "line-clamp-3"}`}>
      {product.name}
    </span>
    {product.sku !== null && (
      <span className="money mt-auto max-w-full truncate font-medium text-ink-2 text-xs">{product.sku}</span>
    )}
  </span>
);

const TAG = "inline-flex h-6 items-center rounded-xs px-1.75 text-s/none font-bold";

/** One tag, the weightiest: gone, nearly gone, promotion, more than one kind. */
function useTag(product: RegisterProduct): ReactNode {
  const t = useTranslator(registerWords);
  if (!product.isAvailable) {
    const time = product.availableFrom;
    const word = time === null ? t("soldOut") : t("availableFrom", { time });
    return <span className={`${TAG} whitespace-nowrap inset-ring inset-ring-line-strong`}>{word}</span>;
  }
  if (product.isLow && product.stock !== null) {
    return <span className={`${TAG} bg-warn-soft text-warn-ink`}>{t("left", { count: product.stock })}</span>;
  }
  if (isPromoted(product)) return <span className={`${TAG} bg-kunyit text-on-kunyit`}>{t("promo")}</span>;
  const kinds = product.variants.length;
  if (kinds > 1) return <span className={`${TAG} bg-raised text-ink-2`}>{t("variants", { count: kinds })}</span>;
  return null;
}

const isPromoted = ({ price, effectivePrice, variants }: RegisterProduct): boolean =>
  effectivePrice < price || variants.some((variant) => variant.effectivePrice < variant.price);

function TilePrice({ product, money }: Pick<TileProps, "product" | "money">) {
  const t = useTranslator(registerWords);
  const cheapest = cheapestOf(product);
  const isPromo = cheapest.effectivePrice < cheapest.price && product.isAvailable;
  return (
    <span
      className={`mt-auto flex h-6.5 flex-wrap items-baseline gap-x-1.5 overflow-hidden px-1.25 pt-0.75 text-[14px]/[20px] ${product.isAvailable ? "font-bold" : ""} ${isPromo ? "text-kunyit-ink" : ""}`}
    >
      {product.variants.length > 1 && <small className="font-semibold text-ink-2 text-s">{t("from")}</small>}
      <span className="money">{money(cheapest.effectivePrice)}</span>
      {isPromo && (
        <s className="money font-medium text-[13px] text-ink-2 decoration-[1.5px]">
          <span className="sr-only">{t("normalPrice")} </span>
          {withoutSymbol(money(cheapest.price))}
        </s>
      )}
    </span>
  );
}

/** The tile has no room for the symbol twice. */
const withoutSymbol = (amount: string): string => amount.replace(/^\D+/u, "");

function cheapestOf(product: RegisterProduct): { price: number; effectivePrice: number } {
  const offered = product.variants.filter((variant) => variant.isAvailable);
  const units = offered.length > 0 ? offered : product.variants;
  return units.reduce((low, unit) => (unit.effectivePrice < low.effectivePrice ? unit : low), units[0] ?? product);
}
