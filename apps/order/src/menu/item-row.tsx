import { useTranslator } from "@atapos/ui/language";
import { menuWords } from "../words/menu-words.ts";
import { AddButton } from "./add-button.tsx";
import { Marked } from "./marked.tsx";
import type { ProductView } from "./menu-view.ts";
import { OpenProduct } from "./open-product.tsx";
import { Pic } from "./pic.tsx";
import { Prices } from "./prices.tsx";

export interface ItemProps {
  product: ProductView;
  /** Above the fold: its picture is fetched at once. */
  isFirst?: boolean;
  /** What was searched for: its hits are marked. */
  query?: string;
}

/** A dish on the menu: text left, picture right, the button on the picture's corner. */
export const ItemRow = ({ product, isFirst = false, query = "" }: ItemProps) =>
  product.thumbnailUrl === null ? (
    <FlatRow product={product} query={query} />
  ) : (
    <li className="relative grid grid-cols-[1fr_104px] gap-x-4 border-line border-t py-3.5 first:border-t-0 s:grid-cols-[1fr_132px] s:py-4.5 s:in-[.pairs]:nth-2:border-t-0 l:grid-cols-[1fr_112px]">
      <div className="flex min-w-0 flex-col gap-1">
        <Name product={product} query={query} />
        <Description product={product} query={query} />
        <div className="mt-auto pt-1">
          <Prices {...product} isGone={!product.isAvailable} />
        </div>
      </div>
      <div className="relative self-start">
        <Pic
          url={product.thumbnailUrl}
          size={132}
          isFirst={isFirst}
          isGone={!product.isAvailable}
          className="aspect-square w-full rounded-base"
        />
        {product.isAvailable ? (
          <AddButton productId={product.id} className="absolute -right-1.5 -bottom-1.5" />
        ) : (
          <Gone product={product} className="-translate-1/2 absolute top-1/2 left-1/2" />
        )}
      </div>
    </li>
  );

/** Without a picture the price stands in a column of its own, as on a printed menu. */
const FlatRow = ({ product, query = "" }: ItemProps) => (
  <li className="relative grid min-h-16 grid-cols-[1fr_auto_48px] items-center gap-x-2 border-line border-t py-2 first:border-t-0 s:in-[.pairs]:nth-2:border-t-0">
    <div className="flex min-w-0 flex-col gap-0.5">
      <Name product={product} query={query} />
      <Description product={product} query={query} />
    </div>
    <Prices {...product} isGone={!product.isAvailable} />
    <div className="relative grid place-items-center">
      {product.isAvailable ? (
        <AddButton productId={product.id} className="relative" />
      ) : (
        <Gone product={product} className="-ml-2" />
      )}
    </div>
  </li>
);

interface TextProps {
  product: ProductView;
  query: string;
}

const Name = ({ product, query }: TextProps) => (
  <h3 className={`line-clamp-2 text-m/[1.3] ${product.isAvailable ? "font-bold" : "font-semibold text-ink-2"}`}>
    {product.isAvailable ? (
      <OpenProduct productId={product.id}>
        <Marked text={product.name} query={query} />
      </OpenProduct>
    ) : (
      <Marked text={product.name} query={query} />
    )}
  </h3>
);

const Description = ({ product, query }: TextProps) =>
  product.description === null ? null : (
    <p className="line-clamp-2 text-ink-2 text-s">
      <Marked text={product.description} query={query} />
    </p>
  );

function Gone({ product: { availableFrom }, className }: { product: ProductView; className: string }) {
  const t = useTranslator(menuWords);
  return (
    <span
      className={`inline-flex h-6 items-center whitespace-nowrap rounded-s bg-ink px-2 font-bold text-bg text-xs ${className}`}
    >
      {availableFrom === null ? t("soldOut") : t("availableFrom", { time: availableFrom })}
    </span>
  );
}
