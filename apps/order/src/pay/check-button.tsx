"use client";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Clock from "lucide-react/icons/clock";
import { useState } from "react";
import { payWords } from "../words/pay-words.ts";
import type { Payment } from "./use-payment.ts";

/** Asks the gateway now; what it answers is the truth, whatever this phone believed. */
export function CheckButton({ check }: { check: Payment["check"] }) {
  const t = useTranslator(payWords);
  const [isChecking, setIsChecking] = useState(false);
  const press = async () => {
    setIsChecking(true);
    const answer = await check();
    setIsChecking(false);
    if (answer === "paid") return;
    showToast({ icon: <Clock aria-hidden="true" />, message: t(answer === "not_yet" ? "notYet" : "checkFailed") });
  };
  return (
    <Button variant="text" isLoading={isChecking} loadingLabel={t("checking")} onClick={() => void press()}>
      {t("check")}
    </Button>
  );
}
