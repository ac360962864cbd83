"use client";
// One dish: what it is, how one may have it, how many, and what that comes to.
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { useState } from "react";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { Prices } from "../menu/prices.tsx";
import { closeView, useView, type View } from "../menu/view.ts";
import { ItemForm } from "./item-form.tsx";
import { itemWords } from "./item-words.ts";

type ItemView = Extract<View, { kind: "item" }>;

export default function ItemSheet() {
  const view = useView();
  const isOpen = view.kind === "item";
  // what was shown stays while the sheet leaves the screen
  const [shown, setShown] = useState<ItemView | null>(null);
  if (isOpen && (shown?.productId !== view.productId || shown.line !== view.line)) setShown(view);
  return shown === null ? null : <Opened key={`${shown.productId}/${shown.line ?? ""}`} view={shown} isOpen={isOpen} />;
}

function Opened({ view, isOpen }: { view: ItemView; isOpen: boolean }) {
  const { productById } = useDiner();
  const { lines } = useCart();
  const t = useTranslator(itemWords);
  const product = productById.get(view.productId);
  const line = lines.find(({ key }) => key === view.line) ?? null;
  if (product === undefined) {
    return (
      <Sheet isOpen={isOpen} onClose={closeView} title={t("gone")}>
        {null}
      </Sheet>
    );
  }
  return <ItemForm product={product} line={line} isOpen={isOpen} lead={<Lead product={product} />} />;
}

function Lead({ product }: { product: Parameters<typeof ItemForm>[0]["product"] }) {
  return (
    <>
      <span className="block text-ink">
        <Prices {...product} size="l" />
      </span>
      {product.description !== null && <span className="mt-1.5 block text-m">{product.description}</span>}
    </>
  );
}
