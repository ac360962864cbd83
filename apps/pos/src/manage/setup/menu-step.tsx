"use client";
import { Banner } from "@atapos/ui/banner";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { useRef, useState } from "react";
import { api } from "../../trpc/api.ts";
import { InsetField } from "../inset-field.tsx";
import { MoneyField } from "../money-field.tsx";
import { emptyItems, type FirstItem, halfItems, wholeItems } from "./first-items.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";

export function MenuStep() {
  const t = useTranslator(setupWords);
  const { facts, merchant } = useSetup();
  const create = useCreateMenu();
  const [category, setCategory] = useState(facts.productCount === 0 ? t("categoryExample") : "");
  const [items, setItems] = useState<readonly FirstItem[]>(emptyItems);
  const [problem, setProblem] = useState<{ isNoneThere: boolean; half: readonly number[] }>({
    isNoneThere: false,
    half: [],
  });
  const change = (at: number, item: FirstItem) => setItems(items.map((each, index) => (index === at ? item : each)));
  const next = async () => {
    const half = halfItems(items);
    const whole = wholeItems(items);
    const isNoneThere = whole.length === 0 && facts.productCount === 0;
    setProblem({ isNoneThere, half });
    if (half.length > 0 || isNoneThere) return false;
    if (whole.length > 0) await create(category.trim(), whole);
    return true;
  };
  return (
    <StepFrame title={t("menuTitle")} lead={t("menuLead")} onNext={next} canSkip>
      {facts.productCount > 0 && (
        <Banner tone="ok" look="note">
          {t("menuThere", { items: t("itemCount", { count: facts.productCount }) })}
        </Banner>
      )}
      <Field label={t("category")}>
        <TextInput value={category} maxLength={80} onChange={({ currentTarget }) => setCategory(currentTarget.value)} />
      </Field>
      <div className="grid gap-2.5">
        {items.map((item, index) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={index}
            className="grid gap-2 s:grid-cols-[1fr_200px]"
          >
            <legend className="sr-only">{t("item", { number: index + 1 })}</legend>
            <InsetField
              label={t("itemName")}
              value={item.name}
              maxLength={120}
              error={problem.half.includes(index) ? t("itemHalf") : undefined}
              onChange={({ currentTarget }) => change(index, { ...item, name: currentTarget.value })}
            />
            <MoneyField
              label={t("price")}
              currency={merchant.currency}
              value={item.price}
              onChange={(price) => change(index, { ...item, price })}
            />
          </fieldset>
        ))}
      </div>
      {problem.isNoneThere && (
        <Banner tone="danger" look="note">
          {t("itemNeeded")}
        </Banner>
      )}
    </StepFrame>
  );
}

/** Pressed again after a broken line, nothing is made twice: each thing keeps its key. */
function useCreateMenu() {
  const utils = api.useUtils();
  const key = useRef(crypto.randomUUID());
  const createCategory = api.catalog.createCategory.useMutation();
  const createProduct = api.catalog.createProduct.useMutation();
  return async (category: string, items: readonly { index: number; name: string; price: number }[]) => {
    const made =
      category === ""
        ? null
        : await createCategory.mutateAsync({ name: category, idempotencyKey: `${key.current}:category:${category}` });
    for (const { index, name, price } of items) {
      await createProduct.mutateAsync({
        ...{ name, price, categoryId: made?.id ?? null },
        idempotencyKey: `${key.current}:${index}:${name}:${price}`,
      });
    }
    await utils.merchant.setup.invalidate();
    void utils.catalog.invalidate();
  };
}
