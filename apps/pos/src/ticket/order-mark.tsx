"use client";
import { useTranslator } from "@atapos/ui/language";
import ReceiptText from "lucide-react/icons/receipt-text";
import { useRegister } from "../register/register-context.tsx";
import { hasUnsentChange } from "./order-lines.ts";
import { ticketWords } from "./ticket-words.ts";

/** Says that the ticket is an order already, and whether the server has seen it as it stands; and the note on it. */
export function OrderMark() {
  const { ticket } = useRegister();
  const t = useTranslator(ticketWords);
  if (ticket.order === null && ticket.note === "") return null;
  return (
    <div className="grid shrink-0 gap-0.5 border-line border-b bg-surface px-5 py-2 text-s max-m:hidden">
      {ticket.order !== null && (
        <p className="flex items-center gap-2 font-semibold text-ink-2">
          <ReceiptText aria-hidden="true" className="size-4" />
          <span className="money">{t("placedAs", { number: ticket.order.number })}</span>
          {hasUnsentChange(ticket) && <span className="text-warn-ink">{t("unsentChanges")}</span>}
        </p>
      )}
      {ticket.note !== "" && <p className="truncate font-semibold text-kunyit-ink">{ticket.note}</p>}
    </div>
  );
}
