"use client";
// The money is in: the change to hand back, the receipt, and the way to the next order.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatMoney, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import Check from "lucide-react/icons/check";
import Info from "lucide-react/icons/info";
import { useEffect, useRef } from "react";
import { useStaff } from "../session/staff.tsx";
import { BigMoney } from "./big-money.tsx";
import type { Bill, PayResult } from "./bill.ts";
import { shortNumber } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { SendReceipt } from "./send-receipt.tsx";
import { tableName } from "./table-name.ts";
import { useSettled } from "./use-settled.ts";

/** The press that took the money, made twice, must not take the change from the screen. */
const SETTLE_MS = 600;

interface DonePageProps {
  bill: Bill;
  result: PayResult;
  onNew: () => void;
}

export function DonePage({ bill, result, onNew }: DonePageProps) {
  const t = useTranslator(payWords);
  const isSettled = useSettled(SETTLE_MS);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSettled) button.current?.focus({ preventScroll: true });
  }, [isSettled]);
  return (
    <div className="flex min-h-full flex-1 flex-col">
      <div className="grid flex-1 content-center gap-5 px-4 py-5 @2xl:gap-8 @2xl:px-7">
        <Head bill={bill} result={result} />
        {result.isTakenElsewhere ? (
          <TakenElsewhere result={result} />
        ) : (
          <Taken result={result} currency={bill.currency} />
        )}
        {result.isGatewayPaymentEnding && (
          <Banner look="note" tone="info">
            {t("ending")}
          </Banner>
        )}
        <SendReceipt result={result} currency={bill.currency} />
      </div>
      <footer className="sticky bottom-0 bg-surface px-4 pt-4 pb-4 @2xl:px-7 @2xl:pb-6">
        <Button
          ref={button}
          size="xl"
          block
          className={isSettled ? "" : "pointer-events-none"}
          onClick={onNew}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {t("newOrder")}
          <kbd className="ml-2 rounded-xs border border-current px-1.5 py-0.5 font-sans font-semibold text-s">
            Enter
          </kbd>
        </Button>
      </footer>
    </div>
  );
}

function Head({ bill, result }: Pick<DonePageProps, "bill" | "result">) {
  const t = useTranslator(payWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const { order } = result;
  const place =
    order.table === null
      ? tStatus(`orderType.${order.orderType}`)
      : tableName(order.table.name, (name) => t("table", { name }));
  const amount = formatMoney(result.paid, bill.currency, language);
  const method = tStatus(`method.${result.method}`);
  const Icon = result.isTakenElsewhere ? Info : Check;
  return (
    <div className="flex items-center gap-5" role="status">
      <span
        className={`grid size-14 shrink-0 place-items-center rounded-full @2xl:size-18 ${result.isTakenElsewhere ? "bg-warn text-on-warn" : "bg-accent text-on-accent"}`}
      >
        <Icon aria-hidden="true" className="size-[52%]" strokeWidth={2.5} />
      </span>
      <div className="min-w-0">
        <h2 className="font-extrabold text-2xl tracking-[-0.02em] @2xl:text-3xl">
          {result.isTakenElsewhere ? t("takenTitle") : t("lunas")}
        </h2>
        <p className="text-input text-ink-2">
          {place} · {t("order", { number: shortNumber(order.orderNumber) })} · <span className="money">{amount}</span>{" "}
          {method}
        </p>
      </div>
    </div>
  );
}

function Taken({ result, currency }: { result: PayResult; currency: string }) {
  const t = useTranslator(payWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const isCash = result.method === "cash";
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 rounded-dock bg-accent-soft px-5 py-5 text-accent-ink @2xl:px-7 @2xl:py-6.5">
      <div>
        <b className="font-bold text-l">
          {isCash ? t("change") : t("paidWith", { method: tStatus(`method.${result.method}`) })}
        </b>
        <span data-change={isCash ? result.change : undefined} className="block">
          <BigMoney
            amount={isCash ? result.change : result.paid}
            currency={currency}
            className="text-[52px]/[56px] @2xl:text-[72px]/[74px]"
          />
        </span>
      </div>
      <div className="money font-semibold text-input/[26px] @md:text-right">
        {isCash ? (
          <>
            <p>{t("receivedAmount", { amount: money(result.tendered) })}</p>
            <p>{t("billAmount", { amount: money(result.paid) })}</p>
          </>
        ) : (
          result.reference !== null && (
            <p className="whitespace-normal break-all">{t("reference", { reference: result.reference })}</p>
          )
        )}
      </div>
    </div>
  );
}

/** Who was faster: another register, or the customer's phone. */
function TakenElsewhere({ result }: { result: PayResult }) {
  const t = useTranslator(payWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const { timeZone } = useStaff();
  const method = tStatus(`method.${result.method}`);
  const time = result.paidAt === null ? "–" : formatTime(result.paidAt, { language, timeZone });
  return (
    <div
      data-taken-by={result.takenBy ?? ""}
      className="grid gap-1 rounded-dock bg-warn-soft px-5 py-5 text-warn-ink @2xl:px-7"
    >
      <p className="text-pretty font-bold text-l">
        {result.takenBy === null
          ? t("takenOnline", { method, time })
          : t("takenBy", { method, name: result.takenBy, time })}
      </p>
      <p className="text-pretty">{t("takenWarn")}</p>
    </div>
  );
}
