"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { PercentField } from "../settings/percent-field.tsx";
import { rulesOf, workedBill } from "../settings/worked-bill.ts";
import { ChoiceCard } from "./choice-card.tsx";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";
import { useSaveMerchant } from "./use-save-merchant.ts";

const USUAL_TAX = 10;

export function TaxStep() {
  const t = useTranslator(setupWords);
  const { merchant, facts } = useSetup();
  const save = useSaveMerchant();
  const isRestaurant = merchant.businessType === "fnb";
  const isFresh = !facts.hasTaxOrService && !facts.passed.includes("tax");
  const [hasTax, setHasTax] = useState(merchant.taxPercent > 0 || (isFresh && isRestaurant));
  const [rate, setRate] = useState(merchant.taxPercent || USUAL_TAX);
  const [servicePercent, setServicePercent] = useState(merchant.servicePercent);
  const taxPercent = hasTax ? rate : 0;
  const plain = isRestaurant ? "" : "Plain";
  return (
    <StepFrame
      title={t(`taxTitle${plain}`)}
      lead={t(`taxLead${plain}`)}
      onNext={() => save({ taxPercent, servicePercent })}
      canSkip
    >
      <div role="radiogroup" aria-label={t(`taxTitle${plain}`)} className="grid gap-3 s:grid-cols-2">
        <ChoiceCard
          name="has-tax"
          label={t(`taxYes${plain}`)}
          hint={t(`taxYesHint${plain}`)}
          isChosen={hasTax}
          onChoose={() => setHasTax(true)}
        />
        <ChoiceCard
          name="has-tax"
          label={t("taxNo")}
          hint={t("taxNoHint")}
          isChosen={!hasTax}
          onChoose={() => setHasTax(false)}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Rate
          label={t("taxRate")}
          hint={isRestaurant ? t("taxRateHint") : ""}
          value={taxPercent}
          onChange={setRate}
          isOff={!hasTax}
        />
        <Rate
          label={t("serviceRate")}
          hint={t("serviceRateHint")}
          value={servicePercent}
          onChange={setServicePercent}
        />
      </div>
      <SampleCard taxPercent={taxPercent} servicePercent={servicePercent} />
    </StepFrame>
  );
}

interface RateProps {
  label: string;
  hint: string;
  value: number;
  onChange: (value: number) => void;
  isOff?: boolean;
}

const Rate = ({ label, hint, value, onChange, isOff = false }: RateProps) => (
  <div className="grid content-end gap-1.5">
    <span className="text-s">
      <b>{label}</b> <span className="text-ink-2">{hint}</span>
    </span>
    <PercentField label={label} value={value} onChange={onChange} disabled={isOff} className="w-full" />
  </div>
);

const SAMPLE_PRICE = 28_000;

function SampleCard({ taxPercent, servicePercent }: { taxPercent: number; servicePercent: number }) {
  const t = useTranslator(setupWords);
  const language = useLanguage();
  const { merchant } = useSetup();
  const money = (amount: number) => formatMoney(amount, merchant.currency, language);
  const name = t("sampleName");
  const product = {
    ...{ id: 1, name, price: SAMPLE_PRICE, effectivePrice: SAMPLE_PRICE, isAvailable: true, taxPercent: null },
    ...{ variants: [], groups: [] },
  };
  const line = { productId: 1, variantId: null, optionIds: [], quantity: 1 };
  const bill = workedBill(new Map([[1, product]]), [line], rulesOf({ ...merchant, taxPercent, servicePercent }));
  const tax = t(merchant.businessType === "fnb" ? "restaurantTax" : "plainTax");
  const added = bill.rows.flatMap(({ key, amount }) => {
    if (key === "service") return [t("sampleService", { amount: money(amount) })];
    return key.startsWith("tax-") && !bill.isTaxContained ? [t("sampleTax", { tax, amount: money(amount) })] : [];
  });
  return (
    <div className="flex min-h-21 flex-wrap items-center gap-x-4 gap-y-1 rounded-[18px] bg-raised px-4.5 py-3 inset-ring inset-ring-line">
      <span className="min-w-40 flex-1">
        <b className="block">
          {name} {money(SAMPLE_PRICE)}
        </b>
        <span className="block text-ink-2 text-s">{added.length === 0 ? t("samplePlain") : added.join(", ")}</span>
      </span>
      <span role="status" className="text-right">
        <span className="block text-ink-2 text-s">{t("customerPays")}</span>
        <b className="money text-2xl/[30px]">{money(bill.total)}</b>
      </span>
    </div>
  );
}
