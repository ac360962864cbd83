"use client";
// The ticket beside the tiles, or docked under them on a narrow screen: head, lines, perforation, sums, actions.
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { BillPanel } from "./bill-panel.tsx";
import { DockPeek } from "./dock-peek.tsx";
import { EmptyTicket } from "./empty-ticket.tsx";
import { OrderMark } from "./order-mark.tsx";
import { Perforation } from "./perforation.tsx";
import { TicketActions } from "./ticket-actions.tsx";
import { TicketHead } from "./ticket-head.tsx";
import { TicketLinesList } from "./ticket-lines-list.tsx";
import { TicketSums } from "./ticket-sums.tsx";
import { ticketWords } from "./ticket-words.ts";

const FRAME =
  "flex min-h-0 shrink-0 flex-col bg-raised m:h-full m:w-96 m:border-line m:border-l max-m:rounded-t-l max-m:shadow-up";
const DOCKED = "max-m:z-10 max-m:-mt-5";
const DRAWN_UP =
  "max-m:absolute max-m:inset-x-0 max-m:bottom-0 max-m:z-31 max-m:max-h-[calc(100%-40px)] max-m:shadow-3";

export function TicketPanel() {
  const { ticket, overlay } = useRegister();
  const t = useTranslator(ticketWords);
  const [isUp, setIsUp] = useState(false);
  const isEmpty = ticket.lines.length === 0;
  // a sheet over the tiles lies over the drawn-up ticket too: it goes down for it
  const isOpen = isUp && overlay.kind === "none";
  return (
    <>
      {isOpen && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => setIsUp(false)}
          className="fixed inset-0 z-30 cursor-default bg-scrim m:hidden"
        />
      )}
      <aside data-pay-aside data-ticket aria-label={t("ticket")} className={`${FRAME} ${isOpen ? DRAWN_UP : DOCKED}`}>
        {overlay.kind === "pay" ? (
          <BillPanel paidOrderId={overlay.paidOrderId} />
        ) : (
          <>
            <DockPeek isOpen={isOpen} onToggle={() => setIsUp(!isUp)} />
            <TicketHead isHidden={!isOpen} />
            <OrderMark />
            <div className={`flex min-h-0 flex-1 flex-col ${isOpen ? "" : "max-m:hidden"}`}>
              {isEmpty ? <EmptyTicket /> : <TicketLinesList />}
            </div>
            <Perforation />
            <TicketSums isHidden={!isOpen} />
            <TicketActions />
          </>
        )}
      </aside>
    </>
  );
}
