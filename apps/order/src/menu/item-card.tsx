import { AddButton } from "./add-button.tsx";
import { useDiner } from "./diner-context.tsx";
import type { ItemProps } from "./item-row.tsx";
import { OpenProduct } from "./open-product.tsx";
import { Pic } from "./pic.tsx";
import { Prices } from "./prices.tsx";

/** A dish in the promotion band, two to a view. */
export const ItemCard = ({ product, isFirst = false }: ItemProps) => (
  <li className="relative flex flex-col max-s:nth-[n+3]:hidden overflow-hidden rounded-m bg-raised shadow-1 inset-ring inset-ring-line s:min-h-37 s:flex-row">
    {product.thumbnailUrl !== null && (
      <div className="relative h-26 s:h-auto s:w-[44%] s:shrink-0">
        <Pic url={product.thumbnailUrl} size={320} isFirst={isFirst} className="h-full" />
      </div>
    )}
    <Saving amount={product.price - product.effectivePrice} hasPic={product.thumbnailUrl !== null} />
    <div className="flex min-w-0 flex-1 flex-col gap-1 px-3 pt-4.5 pb-3 s:p-4">
      <h3 className="line-clamp-2 text-balance text-m/[1.3]">
        <OpenProduct productId={product.id}>{product.name}</OpenProduct>
      </h3>
      <div className="mt-auto [&_s]:text-xs max-s:[&>span]:gap-x-1 s:pr-11">
        <Prices {...product} />
      </div>
    </div>
    <AddButton
      productId={product.id}
      className={`absolute right-1.5 s:top-auto s:bottom-1.5 ${product.thumbnailUrl === null ? "bottom-1.5" : "top-20"}`}
    />
  </li>
);

function Saving({ amount, hasPic }: { amount: number; hasPic: boolean }) {
  const { money } = useDiner();
  const place = hasPic ? "absolute top-23 left-2.5 s:top-auto s:bottom-2.5" : "mt-3 ml-3 self-start s:mt-4";
  return (
    <span
      className={`money pointer-events-none z-10 inline-flex h-6 items-center rounded-s bg-kunyit px-2 font-bold text-on-kunyit text-xs ring-2 ring-raised s:ring-0 ${place}`}
    >
      {money(-amount)}
    </span>
  );
}
