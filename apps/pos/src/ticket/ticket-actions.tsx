"use client";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { useRegister } from "../register/register-context.tsx";
import { registerWords } from "../register/register-words.ts";
import { showFailure } from "../shared/show-failure.tsx";
import { ticketWords } from "./ticket-words.ts";
import { useSendTicket } from "./use-send-ticket.ts";
import { useTicketSums } from "./use-ticket-sums.ts";

/** Put aside, or pay: always in sight. */
export function TicketActions() {
  const { ticket, priced, open, money, overlay } = useRegister();
  const { total } = useTicketSums();
  const { send, isSending } = useSendTicket();
  const t = useTranslator(ticketWords);
  const names = useTranslator(registerWords);
  const isEmpty = ticket.lines.length === 0;
  const isPlaced = ticket.order !== null || ticket.sending !== null;
  const isPaying = overlay.kind === "pay";
  const guarded = (run: () => void) => () => {
    if (!priced.hasTrouble) return run();
    showFailure(t("clearTroubleFirst"));
    document.querySelector<HTMLElement>("[data-line] button")?.focus();
  };
  const pay = guarded(() => open({ kind: "pay", paidOrderId: null }));
  const hold = guarded(() => (isPlaced ? void send() : open({ kind: "hold" })));
  useShortcut("F8", names("shortcutPay"), pay, { isEnabled: !isEmpty && !isPaying, inFields: true });
  useShortcut("F2", names("shortcutHold"), hold, { isEnabled: !isEmpty && !isPaying, inFields: true });
  // while something else lies over the tiles, that has the one solid button
  const look = overlay.kind === "none" ? "primary" : "soft";
  return (
    <div className="flex shrink-0 gap-2.5 px-5 pt-3 pb-5 max-m:pb-dock">
      <Button
        size="xl"
        variant="quiet"
        className="rounded-base"
        disabled={isEmpty}
        isLoading={isSending}
        onClick={hold}
        aria-keyshortcuts="F2"
      >
        {t(isPlaced ? "save" : "hold")}
      </Button>
      <Button
        size="xl"
        variant={look}
        className="min-w-0 flex-1 rounded-base"
        disabled={isEmpty}
        onClick={pay}
        aria-keyshortcuts="F8"
      >
        {t("pay")}
        {!isEmpty && <span className="money ml-2"> {money(total)}</span>}
      </Button>
    </div>
  );
}
