"use client";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { BusinessFields } from "./business-fields.tsx";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";
import { useSaveMerchant } from "./use-save-merchant.ts";

export function BusinessStep() {
  const t = useTranslator(setupWords);
  const { merchant } = useSetup();
  const save = useSaveMerchant();
  const [business, setBusiness] = useState({ name: merchant.name, businessType: merchant.businessType });
  const [isNameMissing, setIsNameMissing] = useState(false);
  const next = async () => {
    const isMissing = business.name.trim() === "";
    setIsNameMissing(isMissing);
    if (isMissing) return false;
    const isSame = business.name === merchant.name && business.businessType === merchant.businessType;
    return isSame || save(business);
  };
  return (
    <StepFrame title={t("businessTitle")} lead={t("businessLead")} onNext={next}>
      <BusinessFields value={business} onChange={setBusiness} isNameMissing={isNameMissing} />
    </StepFrame>
  );
}
