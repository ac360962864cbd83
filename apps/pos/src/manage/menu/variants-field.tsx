"use client";
// The kinds of one item, each with a price and a shelf of its own; one is opened to be edited at a time.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import { useEffect, useState } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { GroupBox } from "../group-box.tsx";
import { useSortList } from "../sort-handle.tsx";
import { emptyVariant, type VariantDraft } from "./item-draft.ts";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import { VariantRow } from "./variant-row.tsx";

interface VariantsFieldProps {
  variants: readonly VariantDraft[];
  problems: Problems;
  onChange: (variants: VariantDraft[]) => void;
}

export function VariantsField({ variants, problems, onChange }: VariantsFieldProps) {
  const t = useTranslator(itemWords);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const wrongKey = variants.find(({ key }) => hasProblem(problems, key))?.key ?? null;
  useEffect(() => {
    if (wrongKey !== null) setOpenKey(wrongKey);
  }, [wrongKey]);
  const sort = useSortList(
    variants.map(({ key }) => key),
    (keys) => onChange(keys.flatMap((key) => variants.find((each) => each.key === key) ?? [])),
  );
  const add = () => {
    const made = emptyVariant(`new-${randomKey()}`);
    onChange([...variants, made]);
    setOpenKey(made.key);
  };
  const addButton = (
    <Button variant="text" icon={<Plus aria-hidden="true" />} onClick={add} className="-mr-2">
      {t("addVariant")}
    </Button>
  );
  if (variants.length === 0) {
    return (
      <div className="flex min-h-10 items-center">
        <h3 className="flex-1 font-bold text-m">{t("variants")}</h3>
        {addButton}
      </div>
    );
  }
  return (
    <GroupBox title={t("variants")} action={addButton}>
      <ul aria-label={t("variants")}>
        {sort.ids.map((key) => {
          const variant = variants.find((each) => each.key === key);
          if (variant === undefined) return null;
          return (
            <VariantRow
              key={key}
              sort={sort}
              variant={variant}
              problems={problems}
              isOpen={openKey === key}
              onOpen={() => setOpenKey(openKey === key ? null : key)}
              onChange={(next) => onChange(variants.map((each) => (each.key === key ? { ...each, ...next } : each)))}
              onRemove={() => onChange(variants.filter((each) => each.key !== key))}
            />
          );
        })}
      </ul>
    </GroupBox>
  );
}

const hasProblem = (problems: Problems, key: string): boolean =>
  [...problems.keys()].some((name) => name.startsWith(`variant:${key}:`));
