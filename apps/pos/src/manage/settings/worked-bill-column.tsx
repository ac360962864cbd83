"use client";
// The bill that follows the settings as they are typed: beside the page where there is room, under it elsewhere.
import { formatMoney, formatPercent } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import Info from "lucide-react/icons/info";
import Shuffle from "lucide-react/icons/shuffle";
import { useState } from "react";
import { billChanges, taxName } from "./bill-changes.ts";
import { billWords } from "./bill-words.ts";
import { partWords } from "./part-words.ts";
import { useSettings } from "./settings-context.tsx";
import { SideColumn } from "./side-column.tsx";
import { type BillPair, useWorkedBill } from "./use-worked-bill.ts";
import { type BillRow, changedRows } from "./worked-bill.ts";
import "./settings.css";

type PaidBy = "cash" | "qris";

export function WorkedBillColumn() {
  const t = useTranslator(billWords);
  const { saved, draft } = useSettings();
  const { shuffle, ...bills } = useWorkedBill(saved, draft);
  const [paidBy, setPaidBy] = useState<PaidBy>("cash");
  return (
    <SideColumn
      title={t("title")}
      action={
        <IconButton label={t("others")} onClick={shuffle} className="[&_svg]:size-6">
          <Shuffle aria-hidden="true" />
        </IconButton>
      }
    >
      <SegmentedControl
        label={t("payBy")}
        segments={[
          { value: "cash", label: t("cash") },
          { value: "qris", label: t("qris") },
        ]}
        value={paidBy}
        onChange={setPaidBy}
        className="[&]:bg-[color-mix(in_oklab,var(--ink),transparent_93%)]"
      />
      <BillPaper {...bills} paidBy={paidBy} />
      <BillNote {...bills} paidBy={paidBy} />
    </SideColumn>
  );
}

function BillPaper({ before, after, paidBy }: BillPair & { paidBy: PaidBy }) {
  const t = useTranslator(billWords);
  const language = useLanguage();
  const { draft } = useSettings();
  const money = (amount: number) => formatMoney(amount, draft.currency, language);
  const changed = changedRows(before, after);
  const rows = after.rows.filter(({ key }) => paidBy === "cash" || key !== "rounding");
  const isContained = ({ key }: BillRow) => after.isTaxContained && key.startsWith("tax-");
  const row = (each: BillRow) => (
    <Row key={each.key} label={<RowLabel row={each} isContained={isContained(each)} />} isHot={changed.has(each.key)}>
      {each.key === "rounding" && each.amount > 0 ? "+" : ""}
      {money(each.amount)}
    </Row>
  );
  const isCash = paidBy === "cash";
  return (
    <article className="receipt-edge rounded-t-m bg-raised px-3 pt-5 pb-6 shadow-1">
      <header className="pb-3 text-center">
        <h3 className="text-pretty font-bold text-l">{draft.name}</h3>
        <p className="text-ink-2 text-s">{t(draft.businessType === "fnb" ? "place" : "plainPlace")}</p>
      </header>
      <hr className="dashed-rule -mx-3 mb-3" />
      {after.lines.map((line) => (
        <Row
          key={line.key}
          label={
            <>
              <span className="money mr-1.5 text-ink-2">{line.quantity}×</span>
              {line.name}
            </>
          }
        >
          {money(line.amount)}
        </Row>
      ))}
      <hr className="dashed-rule -mx-3 my-3" />
      <div aria-live="polite">
        {rows.filter((each) => !isContained(each)).map(row)}
        <hr className="dashed-rule -mx-3 my-3" />
        <div className="flex items-baseline justify-between gap-3 px-2.5">
          <b className="text-l">{t(isCash ? "totalCash" : "totalQris")}</b>
          <b className="money text-2xl/[36px]">{money(isCash ? after.cashTotal : after.total)}</b>
        </div>
        {rows.filter(isContained).map(row)}
        <Row label={t(isCash ? "ifQris" : "ifCash")}>{money(isCash ? after.total : after.cashTotal)}</Row>
      </div>
    </article>
  );
}

function RowLabel({ row, isContained }: { row: BillRow; isContained: boolean }) {
  const t = useTranslator(billWords);
  const language = useLanguage();
  const { draft } = useSettings();
  const percent = formatPercent(row.percent ?? 0, language);
  const base = formatMoney(row.base ?? 0, draft.currency, language);
  if (row.key === "subtotal" || row.key === "discount") return t(row.key);
  if (row.key === "service") return t("service", { percent, base });
  if (row.key === "rounding") return t("rounding", { base });
  return t(isContained ? "taxContained" : "tax", { name: taxName(draft, t), percent, base });
}

interface RowProps {
  label: React.ReactNode;
  isHot?: boolean;
  children: React.ReactNode;
}

function Row({ label, isHot = false, children }: RowProps) {
  const t = useTranslator(billWords);
  return (
    <div
      data-hot={isHot || undefined}
      className={`flex items-baseline justify-between gap-3 rounded-xs px-2.5 py-0.5 text-s/[20px] ${isHot ? "bg-accent-soft font-bold text-accent-ink" : ""}`}
    >
      <span className="min-w-0">
        {label}
        {isHot && <span className="sr-only"> ({t("changed")})</span>}
      </span>
      <span className="money">{children}</span>
    </div>
  );
}

function BillNote({ before, after, paidBy }: BillPair & { paidBy: PaidBy }) {
  const t = useTranslator(billWords);
  const tPart = useTranslator(partWords);
  const language = useLanguage();
  const { saved, draft } = useSettings();
  const changes = billChanges({ saved, draft, serviceName: tPart("service"), language }, t);
  const difference = paidBy === "cash" ? after.cashTotal - before.cashTotal : after.total - before.total;
  const amount = formatMoney(Math.abs(difference), draft.currency, language);
  return (
    <div role="status" className="flex gap-2.5 px-0.5 text-s [&_svg]:mt-px [&_svg]:size-5 [&_svg]:shrink-0">
      <Info aria-hidden="true" className="text-ink-2" />
      <div className="min-w-0 text-pretty">
        {changes.map((change) => (
          <b key={change} className="block">
            {change}
          </b>
        ))}
        <span className="text-ink-2">
          {changes.length === 0
            ? t("steady")
            : t(difference > 0 ? "more" : difference < 0 ? "less" : "same", { amount })}
        </span>
      </div>
    </div>
  );
}
