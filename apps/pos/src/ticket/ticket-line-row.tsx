"use client";
import { formatNumber } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import CircleAlert from "lucide-react/icons/circle-alert";
import { memo } from "react";
import { LineStepper } from "./line-stepper.tsx";
import type { ShownLine } from "./price-ticket.ts";
import { ticketWords } from "./ticket-words.ts";

interface TicketLineRowProps {
  line: ShownLine;
  isActive: boolean;
  money: (amount: number) => string;
  onQuantity: (key: string, quantity: number) => void;
  onEdit: (line: ShownLine) => void;
}

/** One line: its words open it for changing, the stepper counts, the amount is before promotions. */
export const TicketLineRow = memo(function TicketLineRow(props: TicketLineRowProps) {
  const { line, isActive, money, onQuantity, onEdit } = props;
  const t = useTranslator(ticketWords);
  const isLost = line.state !== "ok";
  const time = line.product?.availableFrom ?? null;
  const notNow = line.state === "sold_out" && time !== null ? t("notNow", { time }) : null;
  return (
    <li
      data-line={line.key}
      className={`relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-2.5 px-5 py-2.5 max-m:items-center max-m:py-3 ${isActive ? "bg-[color-mix(in_oklab,var(--accent-soft),transparent_45%)]" : "not-first:before:absolute not-first:before:inset-x-5 not-first:before:top-0 not-first:before:border-line not-first:before:border-t"}`}
    >
      <button
        type="button"
        aria-disabled={line.product === null || undefined}
        onClick={() => line.product !== null && onEdit(line)}
        className="-mx-2 -my-1 flex flex-col justify-start self-stretch rounded-control px-2 py-1 text-left max-m:justify-center"
      >
        <span className={`block text-pretty font-semibold text-m/[20px] ${isLost ? "text-ink-2 line-through" : ""}`}>
          <span className="sr-only">{t("edit")} </span>
          {line.name}
        </span>
        <LineDetails line={line} />
        {isLost && <Trouble>{notNow ?? t(line.state === "sold_out" ? "soldOut" : "changed")}</Trouble>}
        {!isLost && line.left !== null && <Trouble>{t("onlyLeft", { count: line.left })}</Trouble>}
      </button>
      <div className="grid max-m:flex max-m:flex-row-reverse max-m:items-center max-m:gap-3.5 max-s:grid max-s:gap-0">
        <span
          className={`money text-right font-semibold text-m/[20px] max-m:min-w-23 ${isLost ? "text-ink-2 line-through" : ""}`}
        >
          {money(line.amount)}
        </span>
        <LineStepper
          name={line.name}
          quantity={line.quantity}
          isActive={isActive}
          onChange={(quantity) => onQuantity(line.key, quantity)}
        />
      </div>
    </li>
  );
});

function LineDetails({ line }: { line: ShownLine }) {
  const language = useLanguage();
  return (
    <span className="mt-0.75 block text-ink-2 text-s/[18px] empty:hidden">
      {line.choices.map(({ name, price }) => (
        <span key={name} className="block">
          {name}
          {price > 0 && <span className="money"> +{formatNumber(price, language)}</span>}
        </span>
      ))}
      {line.note !== "" && <span className="block font-semibold text-kunyit-ink">{line.note}</span>}
    </span>
  );
}

const Trouble = ({ children }: { children: string }) => (
  <span className="mt-0.75 flex items-center gap-1 font-bold text-s/[18px] text-warn-ink">
    <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
    {children}
  </span>
);
