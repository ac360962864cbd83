"use client";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { EmptyState } from "@atapos/ui/empty-state";
import { formatDate, formatMoney, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import ReceiptText from "lucide-react/icons/receipt-text";
import { useState } from "react";
import { Pic } from "../menu/pic.tsx";
import { accountWords } from "../words/account-words.ts";
import type { HistoryEntry } from "./read-account.ts";

interface HistoryListProps {
  entries: readonly HistoryEntry[];
  nowMs: number;
}

const FEW = 5;

export function HistoryList({ entries, nowMs }: HistoryListProps) {
  const t = useTranslator(accountWords);
  const [isWhole, setIsWhole] = useState(false);
  if (entries.length === 0) {
    return (
      <div className="pt-4">
        <EmptyState icon={<ReceiptText />} title={t("noOrders")} as="h3">
          {t("noOrdersText")}
        </EmptyState>
      </div>
    );
  }
  const shown = isWhole ? entries : entries.slice(0, FEW);
  return (
    <>
      <ul>
        {shown.map((entry) => (
          <Entry key={`${entry.merchantName}-${entry.id}`} {...{ entry, nowMs }} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button variant="text" onClick={() => setIsWhole(true)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function Entry({ entry, nowMs }: { entry: HistoryEntry } & Omit<HistoryListProps, "entries">) {
  const language = useLanguage();
  const t = useTranslator(accountWords);
  const place = { language, timeZone: entry.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone };
  const day = formatDate(entry.placedAt, place, "short");
  const isToday = day === formatDate(nowMs, place, "short");
  const when = isToday ? `${t("today")} ${formatTime(entry.placedAt, place)}` : day;
  return (
    <li className="flex items-center gap-3 border-line border-b py-3">
      {entry.thumbnailUrl === null ? (
        <span aria-hidden="true" className="size-14 shrink-0 rounded-base bg-plate" />
      ) : (
        <Pic url={entry.thumbnailUrl} size={56} className="size-14 rounded-base" />
      )}
      <div className="min-w-0 flex-1">
        <h3 className="line-clamp-2 font-bold leading-tight">{entry.merchantName}</h3>
        <p className="text-s text-ink-2">
          {when} · {t("items", { count: entry.items })}
        </p>
        <p className="money text-s font-semibold">{formatMoney(entry.total, entry.currency, language)}</p>
      </div>
      <a
        href={entry.isOpen ? `/orders/${entry.id}` : `/orders/${entry.id}/receipt`}
        className={`${buttonClass({ variant: "soft" })} shrink-0 px-3.5! text-s!`}
      >
        {t(entry.isOpen ? "seeStatus" : "seeReceipt")}
      </a>
    </li>
  );
}
