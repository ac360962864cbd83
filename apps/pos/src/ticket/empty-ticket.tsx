"use client";
import { useTranslator } from "@atapos/ui/language";
import ReceiptText from "lucide-react/icons/receipt-text";
import { HeldButton } from "../held/held-button.tsx";
import { ticketWords } from "./ticket-words.ts";

export function EmptyTicket() {
  const t = useTranslator(ticketWords);
  return (
    <div className="grid flex-1 place-content-center justify-items-center gap-1.5 p-8 text-center text-ink-2">
      <ReceiptText aria-hidden="true" className="mb-1 size-8 stroke-[1.5] text-ink-3" />
      <b className="font-bold text-ink text-input">{t("empty")}</b>
      <span>{t("emptyHint")}</span>
      <span className="mt-3.5 empty:hidden">
        <HeldButton isInvitation={true} />
      </span>
    </div>
  );
}
