"use client";
import type { ErrorCode } from "@atapos/domain";
import { errorMessage } from "@atapos/domain";
import { Banner } from "@atapos/ui/banner";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useIsOnline } from "../menu/online.ts";
import { payWords } from "../words/pay-words.ts";
import type { Payment } from "./use-payment.ts";

/** What went wrong with paying an order that is already in: what it means for the money comes first. */
export function OrderBanner({ problem }: { problem: Payment["problem"] }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const isOnline = useIsOnline();
  if (!isOnline) {
    return (
      <Banner tone="offline" look="note" title={t("offline")} className="mb-3">
        {t("offlineOrder")}
      </Banner>
    );
  }
  if (problem === null) return null;
  const own = problemWord(problem.code);
  return (
    <Banner tone="warn" look="note" className="mb-3">
      {own === null ? errorMessage(problem.code ?? "internal", language) : t(own)}
    </Banner>
  );
}

function problemWord(code: ErrorCode | null): "unanswered" | "gateway" | "notConfigured" | null {
  switch (code) {
    case null:
      return "unanswered";
    case "gateway_unavailable":
    case "payment_in_progress":
      return "gateway";
    case "not_configured":
      return "notConfigured";
    default:
      return null;
  }
}
