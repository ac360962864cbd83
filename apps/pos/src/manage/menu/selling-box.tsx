"use client";
// Whether, when and how many of it are sold.
import { useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import { useId } from "react";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { InsetField } from "../inset-field.tsx";
import { FIRST_WINDOW, WeeklyWindowsField } from "../weekly-windows-field.tsx";
import type { ItemDraft } from "./item-draft.ts";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import { StockField } from "./stock-field.tsx";

interface SellingBoxProps {
  draft: ItemDraft;
  problems: Problems;
  isChecked: boolean;
  change: (next: Partial<ItemDraft>) => void;
}

export function SellingBox({ draft, problems, isChecked, change }: SellingBoxProps) {
  const t = useTranslator(itemWords);
  const onSaleId = useId();
  const hoursId = useId();
  const { availability } = draft;
  const problemOf = (field: string) => {
    const problem = problems.get(field);
    return problem && t(problem);
  };
  return (
    <GroupBox title={t("selling")}>
      <GroupRow label={t("onSale")} htmlFor={onSaleId}>
        <Switch id={onSaleId} isOn={draft.isAvailable} onChange={(isAvailable) => change({ isAvailable })} />
      </GroupRow>
      <GroupRow label={t("hours")} htmlFor={hoursId}>
        <Switch
          id={hoursId}
          isOn={availability !== null}
          onChange={(isOn) => change({ availability: isOn ? [FIRST_WINDOW] : null })}
        />
      </GroupRow>
      {availability !== null && (
        <div className="px-3.5 pb-2">
          <WeeklyWindowsField
            windows={availability}
            isChecked={isChecked}
            onChange={(next) => change({ availability: next })}
          />
        </div>
      )}
      <div className="grid grid-cols-1 items-start gap-2 border-line border-t p-3 s:grid-cols-2">
        {draft.variants.length === 0 ? (
          <StockField stock={draft.stock} error={problemOf("stock")} onChange={(stock) => change({ stock })} />
        ) : (
          <p className="self-center text-ink-2 text-s">{t("stockOfVariants")}</p>
        )}
        <InsetField
          label={t("lowStock")}
          align="end"
          inputMode="numeric"
          autoComplete="off"
          placeholder={t("none")}
          value={draft.lowStock}
          error={problemOf("lowStock")}
          onChange={({ currentTarget }) => change({ lowStock: currentTarget.value })}
        />
      </div>
    </GroupBox>
  );
}
