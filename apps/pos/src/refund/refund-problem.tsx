"use client";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { refundWords } from "./refund-words.ts";
import type { RefundStage } from "./use-refund.ts";

interface RefundProblemProps {
  stage: RefundStage;
  currency: string;
  onForget: () => void;
}

/** What stands between the person and the refund: a refusal, or an answer that never came. */
export function RefundProblem({ stage, currency, onForget }: RefundProblemProps) {
  const t = useTranslator(refundWords);
  const errorText = useErrorText();
  const language = useLanguage();
  if (stage.kind === "refused" && errorCodeOf(stage.error) !== "code_invalid") {
    return (
      <Banner tone="danger" title={t("failedTitle")}>
        {errorText(stage.error)}
      </Banner>
    );
  }
  if (stage.kind !== "lost") return null;
  const { amount } = stage.pending;
  const isTold = stage.error !== null && errorCodeOf(stage.error) !== "code_invalid";
  return (
    <Banner
      tone="warn"
      title={t("lostTitle")}
      action={
        <Button variant="ghost" onClick={onForget}>
          {t("forget")}
        </Button>
      }
    >
      {isTold && <strong className="block">{errorText(stage.error)}</strong>}
      {amount === null ? t("lostAll") : t("lostText", { amount: formatMoney(amount, currency, language) })}
    </Banner>
  );
}
