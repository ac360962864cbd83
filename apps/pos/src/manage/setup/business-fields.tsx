"use client";
import { BUSINESS_TYPES, type BusinessType } from "@atapos/domain";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { partWords } from "../settings/part-words.ts";
import { ChoiceCard } from "./choice-card.tsx";

export interface Business {
  name: string;
  businessType: BusinessType;
}

interface BusinessFieldsProps {
  value: Business;
  onChange: (value: Business) => void;
  isNameMissing: boolean;
}

export function BusinessFields({ value, onChange, isNameMissing }: BusinessFieldsProps) {
  const t = useTranslator(partWords);
  return (
    <>
      <Field label={t("name")} error={isNameMissing ? t("nameRequired") : undefined}>
        <TextInput
          value={value.name}
          maxLength={120}
          autoComplete="organization"
          onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
        />
      </Field>
      <div role="radiogroup" aria-label={t("businessType")} className="grid gap-3 s:grid-cols-2">
        {BUSINESS_TYPES.map((type) => (
          <ChoiceCard
            key={type}
            name="business-type"
            label={t(`businessType.${type}`)}
            isChosen={value.businessType === type}
            onChoose={() => onChange({ ...value, businessType: type })}
          />
        ))}
      </div>
    </>
  );
}
