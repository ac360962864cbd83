"use client";
import { useTranslator } from "@atapos/ui/language";
import { useCallback, useEffect, useRef } from "react";
import { useRegister } from "../register/register-context.tsx";
import type { ShownLine } from "./price-ticket.ts";
import { TicketLineRow } from "./ticket-line-row.tsx";
import { setQuantity } from "./ticket-lines.ts";
import { ticketWords } from "./ticket-words.ts";

export function TicketLinesList() {
  const { ticket, priced, update, open, money } = useRegister();
  const t = useTranslator(ticketWords);
  const list = useRef<HTMLUListElement>(null);
  const change = useCallback(
    (key: string, quantity: number) => {
      if (quantity < 1) focusNeighbour(list.current, key);
      update((now) => setQuantity(now, key, quantity));
    },
    [update],
  );
  const edit = useCallback(
    ({ productId, key }: ShownLine) => open({ kind: "picker", productId, line: key, mayAddAtOnce: false }),
    [open],
  );
  useLastInView(list, ticket.lastKey, ticket.lines.length);
  return (
    <ul ref={list} aria-label={t("lines")} className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-1">
      {priced.lines.map((line) => (
        <TicketLineRow
          key={line.key}
          line={line}
          isActive={line.key === ticket.lastKey}
          money={money}
          onQuantity={change}
          onEdit={edit}
        />
      ))}
    </ul>
  );
}

/** The line just touched is seen, however long the list is. */
function useLastInView(list: { readonly current: HTMLElement | null }, key: string | null, count: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that grows the list is scrolled to as well
  useEffect(() => {
    if (key === null) return;
    const row = list.current?.querySelector(`[data-line="${CSS.escape(key)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [list, key, count]);
}

/** The bin takes its own row away: the focus goes to the next line instead of nowhere. */
function focusNeighbour(list: HTMLElement | null, key: string): void {
  const row = list?.querySelector(`[data-line="${CSS.escape(key)}"]`);
  if (!row?.contains(document.activeElement)) return;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const fallback = document.querySelector<HTMLElement>("[data-tile][tabindex='0']");
  (next?.querySelector<HTMLElement>("button") ?? fallback)?.focus();
}
