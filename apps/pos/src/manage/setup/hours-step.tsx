"use client";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { HoursEditor } from "../settings/hours-part.tsx";
import { hoursOf, hoursProblem, usualWeek, weekOf } from "../settings/week-hours.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";
import { useSaveMerchant } from "./use-save-merchant.ts";

export function HoursStep() {
  const t = useTranslator(setupWords);
  const { merchant, facts } = useSetup();
  const save = useSaveMerchant();
  const isAnswered = facts.passed.includes("hours");
  const [hours, setHours] = useState(
    isAnswered || merchant.openingHours !== null ? merchant.openingHours : hoursOf(usualWeek()),
  );
  const next = async () => {
    if (hours !== null && hoursProblem(weekOf(hours)) !== null) return false;
    return save({ openingHours: hours });
  };
  return (
    <StepFrame title={t("hoursTitle")} lead={t("hoursLead")} onNext={next} canSkip>
      <HoursEditor hours={hours} onChange={setHours} isInSetup />
    </StepFrame>
  );
}
