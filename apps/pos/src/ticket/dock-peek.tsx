"use client";
import { useTranslator } from "@atapos/ui/language";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Utensils from "lucide-react/icons/utensils";
import { type PointerEvent, useRef } from "react";
import { useRegister } from "../register/register-context.tsx";
import { Plate, plateText } from "./plate.tsx";
import { ticketWords } from "./ticket-words.ts";
import { useTicketName } from "./use-ticket-name.ts";
import { useTicketSums } from "./use-ticket-sums.ts";

const DRAGGED_PX = 32;

/** What a narrow screen shows of the ticket: whose, the last line, the total. A tap or a drag shows the rest. */
export function DockPeek({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const t = useTranslator(ticketWords);
  const drag = useVerticalDrag(isOpen, onToggle);
  return (
    <button
      type="button"
      {...drag}
      aria-expanded={isOpen}
      className={`relative w-full shrink-0 touch-none px-5 pt-2 text-left m:hidden max-s:px-3 ${isOpen ? "pb-2" : "pb-3"}`}
    >
      <span className="sr-only">{t(isOpen ? "hideLines" : "showLines")} </span>
      <span className="mx-auto mb-2.5 block h-1 w-11 rounded-full bg-line-strong" />
      {!isOpen && <Summary />}
    </button>
  );
}

function Summary() {
  const { ticket, priced, money } = useRegister();
  const t = useTranslator(ticketWords);
  const { total } = useTicketSums();
  const { title } = useTicketName();
  const last = priced.lines.find(({ key }) => key === ticket.lastKey) ?? priced.lines.at(-1);
  const saved = priced.discounts.reduce((sum, { amount }) => sum + amount, 0);
  const Icon = ticket.orderType === "dine_in" ? Utensils : ShoppingBag;
  return (
    <span className="flex items-center gap-3">
      <Plate size="l" isSoft={ticket.table === null}>
        {ticket.table === null ? <Icon /> : plateText(ticket.table.name)}
      </Plate>
      <span className="min-w-0 flex-1">
        <b className="block truncate font-bold text-input">{title}</b>
        <span className="block truncate text-ink-2">
          {last === undefined ? t("emptyHint") : t("last", { name: last.name })}
        </span>
      </span>
      <span className="text-right">
        <span className="money block font-extrabold text-2xl/[32px] tracking-[-0.03em]">{money(total)}</span>
        <span className="money block text-ink-2 max-s:hidden">
          {[
            t("dockItems", { count: priced.count }),
            ...(saved > 0 ? [t("dockPromo", { amount: money(-saved) })] : []),
          ].join(", ")}
        </span>
      </span>
    </span>
  );
}

/** Up opens, down closes; what did not move is a tap. */
function useVerticalDrag(isOpen: boolean, onToggle: () => void) {
  const from = useRef<number | null>(null);
  const wasDragged = useRef(false);
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.clientY;
      wasDragged.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp: (event: PointerEvent) => {
      if (from.current === null) return;
      const moved = event.clientY - from.current;
      from.current = null;
      wasDragged.current = Math.abs(moved) > DRAGGED_PX / 4;
      if (isOpen ? moved > DRAGGED_PX : moved < -DRAGGED_PX) onToggle();
    },
    onPointerCancel: () => {
      from.current = null;
    },
    onClick: () => {
      if (!wasDragged.current) onToggle();
      wasDragged.current = false;
    },
  };
}
