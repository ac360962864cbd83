"use client";
import { useRef } from "react";
import type { Bill } from "../pay/bill.ts";
import { PaySheet } from "../pay/pay-sheet.tsx";
import { EMPTY_TICKET } from "../ticket/ticket.ts";
import { useTicketBill } from "../ticket/use-ticket-bill.ts";
import { useRegister } from "./register-context.tsx";

/** The pay sheet for the ticket; once it is paid the ticket is forgotten, and the sheet stays with what was paid. */
export function PayOverlay() {
  const { overlay } = useRegister();
  return overlay.kind === "pay" ? <Paying isPaid={overlay.paidOrderId !== null} /> : null;
}

function Paying({ isPaid }: { isPaid: boolean }) {
  const { open, close, update } = useRegister();
  const current = useTicketBill();
  const shown = useRef<Bill>(current);
  if (!isPaid) shown.current = current;
  return (
    <PaySheet
      bill={shown.current}
      onClose={close}
      onPaid={({ order }) => {
        open({ kind: "pay", paidOrderId: order.id });
        update(() => EMPTY_TICKET);
      }}
    />
  );
}
