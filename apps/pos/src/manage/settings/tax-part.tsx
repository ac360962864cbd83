"use client";
import { SERVICE_BASES } from "@atapos/domain";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { Switch } from "@atapos/ui/switch";
import { useState } from "react";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { partWords } from "./part-words.ts";
import { PercentField } from "./percent-field.tsx";
import { WideRow } from "./setting-controls.tsx";
import { useSettings } from "./settings-context.tsx";
import { SettingsPage } from "./settings-frame.tsx";
import { WorkedBillColumn } from "./worked-bill-column.tsx";

export function TaxPart() {
  return (
    <SettingsPage column={<WorkedBillColumn />}>
      <TaxBox />
    </SettingsPage>
  );
}

function TaxBox() {
  const t = useTranslator(partWords);
  const { draft, edit } = useSettings();
  const isRestaurant = draft.businessType === "fnb";
  const tax = t(isRestaurant ? "restaurantTax" : "plainTax");
  return (
    <GroupBox as="h2" title={t("taxAndService")}>
      <PercentRow
        label={tax}
        hint={t(isRestaurant ? "restaurantTaxHint" : "plainTaxHint")}
        value={draft.taxPercent}
        usual={10}
        onChange={(taxPercent) => edit({ taxPercent })}
      />
      <PercentRow
        label={t("service")}
        hint={t("serviceHint")}
        value={draft.servicePercent}
        usual={5}
        onChange={(servicePercent) => edit({ servicePercent })}
      />
      {draft.servicePercent > 0 && (
        <>
          <GroupRow label={t("taxOnService", { tax })}>
            <Switch
              label={t("taxOnService", { tax })}
              isOn={draft.isServiceTaxable}
              onChange={(isServiceTaxable) => edit({ isServiceTaxable })}
            />
          </GroupRow>
          <WideRow label={t("serviceBase")} hint={t("serviceBaseHint")}>
            <SegmentedControl
              label={t("serviceBase")}
              segments={[...SERVICE_BASES].reverse().map((value) => ({ value, label: t(`serviceBase.${value}`) }))}
              value={draft.serviceBase}
              onChange={(serviceBase) => edit({ serviceBase })}
            />
          </WideRow>
        </>
      )}
      <WideRow label={t("menuPrices")}>
        <SegmentedControl
          label={t("menuPrices")}
          segments={[
            { value: "exclusive", label: t("exclusive") },
            { value: "inclusive", label: t("inclusive") },
          ]}
          value={draft.isTaxInclusive ? "inclusive" : "exclusive"}
          onChange={(value) => edit({ isTaxInclusive: value === "inclusive" })}
        />
      </WideRow>
      <RoundingRow />
    </GroupBox>
  );
}

interface PercentRowProps {
  label: string;
  hint: string;
  value: number;
  /** What it begins with when it is switched on. */
  usual: number;
  onChange: (value: number) => void;
}

function PercentRow({ label, hint, value, usual, onChange }: PercentRowProps) {
  const t = useTranslator(partWords);
  const [last, setLast] = useState(value || usual);
  const change = (next: number) => {
    if (next > 0) setLast(next);
    onChange(next);
  };
  return (
    <GroupRow label={label} hint={hint}>
      <PercentField
        label={t("percentOf", { name: label })}
        value={value}
        onChange={change}
        className="my-1 w-24 shrink-0"
      />
      <Switch label={label} isOn={value > 0} onChange={(isOn) => change(isOn ? last : 0)} />
    </GroupRow>
  );
}

const STEPS = [0, 100, 500, 1000];

function RoundingRow() {
  const t = useTranslator(partWords);
  const language = useLanguage();
  const { draft, edit } = useSettings();
  const steps = STEPS.includes(draft.cashRounding) ? STEPS : [...STEPS, draft.cashRounding];
  const label = (step: number) =>
    step === 0 ? t("noRounding") : formatMoney(step, draft.currency, language).replace(/[^\d.,]/gu, "");
  return (
    <WideRow label={t("rounding")} hint={t("roundingHint")}>
      <SegmentedControl
        label={t("rounding")}
        segments={steps.map((step) => ({ value: String(step), label: label(step) }))}
        value={String(draft.cashRounding)}
        onChange={(step) => edit({ cashRounding: Number(step) })}
      />
    </WideRow>
  );
}
