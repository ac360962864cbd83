"use client";
import { firstChoice } from "@atapos/domain";
import { Badge } from "@atapos/ui/badge";
import { formatExtra } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Trash2 from "lucide-react/icons/trash-2";
import { lineOf } from "../menu/choose-product.ts";
import { useDiner } from "../menu/diner-context.tsx";
import type { ProductView } from "../menu/menu-view.ts";
import { Pic } from "../menu/pic.tsx";
import { LinePicture } from "./cart-line-row.tsx";
import { cartWords } from "./cart-words.ts";
import type { ShownLine } from "./price-cart.ts";
import { similarProducts } from "./similar-products.ts";
import { useCart } from "./use-cart.ts";

/** A line that cannot be had any more: said where it stands, with what could take its place. */
export function LostLine({ line }: { line: ShownLine }) {
  const { menu, money } = useDiner();
  const cart = useCart();
  const t = useTranslator(cartWords);
  const similar = similarProducts(menu.products, line.product, line.seen.unitPrice);
  const isSoldOut = line.state === "sold_out";
  const time = line.product?.availableFrom ?? null;
  const soldOut = time === null ? t("soldOutNow") : t("notNow", { time });
  return (
    <li className="border-line border-t pb-3 first:border-t-0">
      <div className="grid grid-cols-[56px_1fr_auto] gap-x-3 pt-3 pb-2">
        <LinePicture line={line} isGone />
        <h3 className="font-semibold text-ink-2 text-m/[1.3] line-through decoration-1">{line.name}</h3>
        <s className="money text-ink-2 text-s">{money(line.price)}</s>
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <Badge tone="neutral">{isSoldOut ? soldOut : t("changedNow")}</Badge>
          <span className="truncate text-ink-2 text-s">{line.choices}</span>
        </div>
        <IconButton label={t("remove", { name: line.name })} onClick={() => cart.setQuantity(line.key, 0)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      <div className="rounded-base bg-sunken px-2.5 pt-3 pb-2.5">
        <p className="px-0.5 font-bold">{t(isSoldOut ? "sorry" : "sorryChanged")}</p>
        {similar.length > 0 && <p className="px-0.5 text-ink-2 text-s">{t("similar")}</p>}
        <ul className="mt-2.5 grid grid-cols-3 gap-1.5 empty:hidden">
          {similar.map((product) => (
            <Swap key={product.id} product={product} line={line} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function Swap({ product, line }: { product: ProductView; line: ShownLine }) {
  const { menu, language } = useDiner();
  const cart = useCart();
  const t = useTranslator(cartWords);
  const more = product.effectivePrice - line.seen.unitPrice;
  const difference = more === 0 ? t("samePrice") : formatExtra(more, menu.merchant.rules.currency, language);
  const swap = () => {
    cart.replace(line.key, { ...lineOf(product, firstChoice(product)), quantity: line.quantity });
    showToast({ message: t("swapped", { name: product.name }) });
  };
  return (
    <li className="flex min-w-0 flex-col gap-1 rounded-control bg-raised p-1.5 pb-2 inset-ring inset-ring-line">
      {product.thumbnailUrl !== null && <Pic url={product.thumbnailUrl} size={104} className="h-16 w-full rounded-s" />}
      <b className="line-clamp-2 px-0.5 pt-0.5 text-s/[1.25]">{product.name}</b>
      <small className="money mt-auto px-0.5 font-semibold text-ink-2 text-xs">{difference}</small>
      <button
        type="button"
        aria-label={t("swapFor", { name: product.name, difference })}
        onClick={swap}
        className="press min-h-12 rounded-control bg-accent-soft font-bold text-accent-ink text-s"
      >
        {t("swap")}
      </button>
    </li>
  );
}
