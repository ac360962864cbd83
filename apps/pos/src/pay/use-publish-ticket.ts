"use client";
import { useEffect, useRef } from "react";
import { useStaff } from "../session/staff.tsx";
import { type DisplayTicket, publishTicket } from "./display-channel.ts";

/** Shows the customer the ticket in hand, at every change of what it says; null says nothing. */
export function usePublishTicket(ticket: DisplayTicket | null): void {
  const { merchantId } = useStaff();
  // a ticket is made anew at every render; only what it says counts
  const said = JSON.stringify(ticket);
  const latest = useRef(ticket);
  useEffect(() => {
    latest.current = ticket;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for the ticket
  useEffect(() => publishTicket(merchantId, latest.current), [merchantId, said]);
}
