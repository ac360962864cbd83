"use client";
import { useTranslator } from "@atapos/ui/language";
import Tag from "lucide-react/icons/tag";
import type { ReactNode } from "react";
import { useRegister } from "../register/register-context.tsx";
import { ticketWords } from "./ticket-words.ts";
import { useTicketSums } from "./use-ticket-sums.ts";

/** From subtotal to total; never scrolls away. */
export function TicketSums({ isHidden }: { isHidden: boolean }) {
  const { money, ticket } = useRegister();
  const t = useTranslator(ticketWords);
  const { rows, total } = useTicketSums();
  const isEmpty = ticket.lines.length === 0;
  return (
    <dl className={`grid shrink-0 gap-1.25 px-5 pt-3 text-[14.5px] ${isHidden ? "max-m:hidden" : ""}`}>
      {!isEmpty &&
        rows.map(({ key, label, amount, isSaving }) => (
          <Row key={key} isSaving={isSaving === true} label={label} amount={money(amount)} />
        ))}
      <div className="mt-0.75 flex items-baseline justify-between gap-3">
        <dt className="font-bold text-l">{t("total")}</dt>
        <dd
          className={`money font-extrabold text-[32px]/[40px] tracking-[-0.03em] ${isEmpty ? "text-ink-2" : ""}`}
          data-ticket-total={total}
        >
          {money(total)}
        </dd>
      </div>
    </dl>
  );
}

const Row = ({ label, amount, isSaving }: { label: ReactNode; amount: string; isSaving: boolean }) => (
  <div
    className={`flex justify-between gap-3 leading-[21px] ${isSaving ? "font-semibold text-kunyit-ink" : "text-ink-2"}`}
  >
    <dt className="flex min-w-0 items-center gap-1.5">
      {isSaving && <Tag aria-hidden="true" className="size-4 shrink-0 stroke-2" />}
      <span className="truncate">{label}</span>
    </dt>
    <dd className={`money font-semibold ${isSaving ? "" : "text-ink"}`}>{amount}</dd>
  </div>
);
