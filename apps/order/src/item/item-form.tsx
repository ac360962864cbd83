"use client";
import { type Choice, firstChoice, missing, unitPrice } from "@atapos/domain";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { Stepper } from "@atapos/ui/stepper";
import { showToast } from "@atapos/ui/toast";
import { type ReactNode, useState } from "react";
import { MAX_NOTE, MAX_QUANTITY } from "../cart/cart-line.ts";
import type { ShownLine } from "../cart/price-cart.ts";
import { useCart } from "../cart/use-cart.ts";
import { lineOf } from "../menu/choose-product.ts";
import { useDiner } from "../menu/diner-context.tsx";
import type { ProductView } from "../menu/menu-view.ts";
import { Pic } from "../menu/pic.tsx";
import { closeView } from "../menu/view.ts";
import { Groups } from "./groups.tsx";
import { itemWords } from "./item-words.ts";

interface ItemFormProps {
  product: ProductView;
  /** The line that is being changed; null adds one. */
  line: ShownLine | null;
  isOpen: boolean;
  lead: ReactNode;
}

export function ItemForm({ product, line, isOpen, lead }: ItemFormProps) {
  const { canOrder, menu } = useDiner();
  const t = useTranslator(itemWords);
  const [choice, setChoice] = useState<Choice>(() => line ?? firstChoice(product));
  const isOrderable = canOrder && product.isAvailable;
  const whyGone = product.availableFrom === null ? t("gonePortion") : t("notNow", { time: product.availableFrom });
  return (
    <Sheet
      isOpen={isOpen}
      onClose={closeView}
      title={product.name}
      lead={lead}
      height={product.groups.length + product.variants.length > 0 ? "tall" : "fit"}
      picture={
        product.imageUrl === null ? undefined : (
          <Pic url={product.imageUrl} size={480} isFirst className="h-50 w-full" />
        )
      }
      footer={isOrderable ? <Foot product={product} line={line} choice={choice} onChange={setChoice} /> : undefined}
    >
      {!product.isAvailable && <Banner look="note" title={whyGone} className="mt-4" />}
      {!menu.merchant.isOpen && isOrderable && (
        <Banner look="note" className="mt-4">
          {t("closed")}
        </Banner>
      )}
      <Groups product={product} choice={choice} onChange={setChoice} />
      {isOrderable && (
        <Field label={t("note")} isOptional className="mt-5">
          <TextInput
            value={choice.note}
            maxLength={MAX_NOTE}
            placeholder={t("noteHint")}
            enterKeyHint="done"
            autoComplete="off"
            onChange={(event) => setChoice({ ...choice, note: event.currentTarget.value })}
          />
        </Field>
      )}
    </Sheet>
  );
}

interface FootProps {
  product: ProductView;
  line: ShownLine | null;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

function Foot({ product, line, choice, onChange }: FootProps) {
  const { money } = useDiner();
  const cart = useCart();
  const t = useTranslator(itemWords);
  const lacks = missing(product, choice);
  const submit = () => {
    if (lacks !== null) return pointAt(lacks === "variant" ? "variant" : String(lacks.id));
    const chosen = lineOf(product, choice);
    if (line === null) cart.add(chosen);
    else cart.replace(line.key, chosen);
    closeView();
    showToast({ message: t(line === null ? "inOrder" : "updated", { name: product.name }) });
  };
  const remove = () => {
    if (line !== null) cart.setQuantity(line.key, 0);
    closeView();
  };
  return (
    <>
      <Stepper
        name={product.name}
        value={choice.quantity}
        max={MAX_QUANTITY}
        onChange={(quantity) => onChange({ ...choice, quantity })}
        onRemove={line === null ? undefined : remove}
      />
      {lacks === null ? (
        <Button size="l" onClick={submit} amount={money(unitPrice(product, choice) * choice.quantity)}>
          {t(line === null ? "add" : "update")}
        </Button>
      ) : (
        <Button size="l" variant="soft" onClick={submit}>
          <span className="block max-w-40 truncate">
            {t("choose", { name: lacks === "variant" ? t("variant") : lacks.name })}
          </span>
        </Button>
      )}
    </>
  );
}

/** Leads to what is still missing, instead of a button that does nothing. */
function pointAt(group: string): void {
  const target = document.getElementById(`choice-${group}`);
  target?.scrollIntoView({ block: "start", behavior: "smooth" });
  target?.querySelector<HTMLInputElement>("input:not(:disabled)")?.focus({ preventScroll: true });
}
