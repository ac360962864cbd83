"use client";
import { useTranslator } from "@atapos/ui/language";
import { Stepper } from "@atapos/ui/stepper";
import { showToast } from "@atapos/ui/toast";
import { useDiner } from "../menu/diner-context.tsx";
import { Pic } from "../menu/pic.tsx";
import { openView } from "../menu/view.ts";
import { MAX_QUANTITY } from "./cart-line.ts";
import { cartWords } from "./cart-words.ts";
import type { ShownLine } from "./price-cart.ts";
import { useCart } from "./use-cart.ts";

/** One line of the order; its name leads back to the choices. */
export function CartLineRow({ line }: { line: ShownLine }) {
  const { money } = useDiner();
  const cart = useCart();
  const t = useTranslator(cartWords);
  const { key, ...choice } = line;
  const remove = () => {
    cart.setQuantity(key, 0);
    showToast({
      message: t("removed", { name: line.name }),
      action: { label: t("undo"), onPress: () => cart.add(choice) },
    });
  };
  return (
    <li className="relative grid grid-cols-[56px_1fr_auto] gap-x-3 border-line border-t pt-3 pb-2 first:border-t-0">
      <LinePicture line={line} />
      <div className="col-span-2 flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 text-m/[1.3]">
          <button
            type="button"
            aria-label={t("edit", { name: line.name })}
            onClick={() => openView({ kind: "item", productId: line.productId, line: key })}
            className="text-left font-bold"
          >
            {line.name}
          </button>
        </h3>
        <LinePrice line={line} money={money} />
      </div>
      <p className="line-clamp-3 min-w-0 pt-0.5 text-ink-2 text-s">{line.choices}</p>
      <Stepper
        size="s"
        name={line.name}
        value={line.quantity}
        max={MAX_QUANTITY}
        onChange={(quantity) => cart.setQuantity(key, quantity)}
        onRemove={remove}
      />
    </li>
  );
}

export const LinePicture = ({ line, isGone = false }: { line: ShownLine; isGone?: boolean }) => {
  const url = line.product?.thumbnailUrl ?? line.seen.thumbnailUrl;
  return url === null ? (
    <span aria-hidden="true" className="row-span-2 size-14 rounded-base bg-plate" />
  ) : (
    <Pic url={url} size={56} isGone={isGone} className="row-span-2 size-14 rounded-base" />
  );
};

function LinePrice({ line, money }: { line: ShownLine; money: (amount: number) => string }) {
  const isPromo = line.price < line.fullPrice;
  return (
    <span className="flex shrink-0 items-baseline gap-2">
      {isPromo && <s className="money text-ink-2 text-xs">{money(line.fullPrice)}</s>}
      <span className={`money text-m ${isPromo ? "promo-mark mx-0 font-extrabold" : "font-bold"}`}>
        {money(line.price)}
      </span>
    </span>
  );
}
