"use client";
import { useEffect } from "react";
import { useStaff } from "../session/staff.tsx";
import type { Bill } from "./bill.ts";
import { type DisplayPayment, type DisplayTicket, publishPayment } from "./display-channel.ts";
import type { Stage } from "./pay-stage.ts";
import { usePublishTicket } from "./use-publish-ticket.ts";

/** Shows the customer what is about to be paid, and what the cashier has just opened or taken. */
export function usePublishPayment(bill: Bill, stage: Stage): void {
  const { merchantId } = useStaff();
  const { currency } = bill;
  usePublishTicket(stage.kind === "paid" ? null : ticketOf(bill));
  useEffect(() => publishPayment(merchantId, shownAt(stage, currency)), [merchantId, stage, currency]);
  useEffect(() => () => publishPayment(merchantId, null), [merchantId]);
}

const ticketOf = ({ currency, lines, sums }: Bill): DisplayTicket => ({
  currency,
  lines: lines.map(({ key, quantity, name, amount }) => ({ key, quantity, name, amount })),
  total: sums.total,
});

function shownAt(stage: Stage, currency: string): DisplayPayment | null {
  if (stage.kind === "paid" && !stage.result.isTakenElsewhere) {
    const { paid, tendered, change } = stage.result;
    return { kind: "paid", paid, tendered, change, currency };
  }
  if (stage.kind !== "waiting" || stage.ended !== null) return null;
  const { method, qrString, qrUrl, redirectUrl, amount } = stage.attempt;
  const isQris = method === "midtrans_qris";
  const value = isQris ? qrString : redirectUrl;
  return { kind: "code", isQris, value, imageUrl: isQris ? qrUrl : null, amount, currency };
}
