"use client";
import { Banner } from "@atapos/ui/banner";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { z } from "zod";
import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import type { Problem, Stage } from "./pay-stage.ts";
import { payWords } from "./pay-words.ts";

interface PayNoticeProps {
  stage: Stage;
  due: number;
  currency: string;
  isOnline: boolean;
}

/** What stands in the way of the money, until it does not any more. */
export function PayNotice({ stage, due, currency, isOnline }: PayNoticeProps) {
  const t = useTranslator(payWords);
  if (stage.kind === "unsure") {
    return (
      <Notice tone="warn" title={t("unsure")}>
        {t("unsureHow")}
      </Notice>
    );
  }
  if (!isOnline) {
    return (
      <Notice tone="warn" title={t("offline")}>
        {t("offlineHow")}
      </Notice>
    );
  }
  if (stage.kind !== "choose" || stage.problem === null) return null;
  return <Trouble problem={stage.problem} due={due} currency={currency} />;
}

const shortLines = z.object({ lines: z.array(z.object({ name: z.string() })) });

function Trouble({ problem, due, currency }: { problem: Problem; due: number; currency: string }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const errorText = useErrorText();
  const money = (amount: number) => formatMoney(amount, currency, language);
  if (problem.kind === "differs") {
    return (
      <Notice tone="warn" title={t("differs")}>
        {t("differsHow", { shown: money(problem.shown), now: money(due) })}
      </Notice>
    );
  }
  const short = shortLines.safeParse(errorDetailOf(problem.error)).data?.lines ?? [];
  const isSoldOut = errorCodeOf(problem.error) === "sold_out" && short.length > 0;
  return (
    <Notice tone="danger" title={t("refused")}>
      {isSoldOut ? t("soldOut", { names: short.map(({ name }) => name).join(", ") }) : errorText(problem.error)}
    </Notice>
  );
}

function Notice({ tone, title, children }: { tone: "warn" | "danger"; title: string; children: string }) {
  return (
    <div className="px-4 pt-4 @2xl:px-7">
      <Banner look="note" tone={tone} title={title}>
        {children}
      </Banner>
    </div>
  );
}
