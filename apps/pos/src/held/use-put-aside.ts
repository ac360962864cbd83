"use client";
import { useEffect, useRef } from "react";
import { useRegister, useTicketStore } from "../register/register-context.tsx";
import { hasUnsentChange } from "../ticket/order-lines.ts";
import { EMPTY_TICKET } from "../ticket/ticket.ts";
import { randomKey } from "../ticket/use-order-api.ts";
import { useEnsureOrder } from "../ticket/use-send-ticket.ts";
import { useTicketName } from "../ticket/use-ticket-name.ts";
import { api } from "../trpc/api.ts";
import { heldContent } from "./held-content.ts";
import type { HeldTicket } from "./use-held.ts";

/**
 * Puts the ticket in hand where another till can take it, and begins a new one: held under a name, or sent when it is
 * an order already. Answers what was held; null where nothing had to be. Throws when the server cannot be asked.
 */
export function usePutAside(): (name?: string) => Promise<HeldTicket | null> {
  const store = useTicketStore();
  const { priced, update } = useRegister();
  const { client } = api.useUtils();
  const utils = api.useUtils();
  const { title } = useTicketName();
  // asked after a wait, it must hold the ticket as it is then
  const latest = useRef({ priced, title });
  useEffect(() => {
    latest.current = { priced, title };
  });
  const ensure = useEnsureOrder();
  // a lost answer asked for again holds nothing twice
  const asked = useRef<{ content: string; key: string } | null>(null);
  return async (name) => {
    const ticket = store.get();
    if (ticket.order !== null || ticket.sending !== null) {
      if (hasUnsentChange(ticket)) await ensure();
      update(() => EMPTY_TICKET);
      return null;
    }
    if (ticket.lines.length === 0) return null;
    const isNamed = ticket.table !== null || ticket.customer !== null;
    const shown = latest.current;
    const input = { name: name ?? (isNamed ? shown.title : ""), ...heldContent(ticket, shown.priced) };
    const content = JSON.stringify(input);
    if (asked.current?.content !== content) asked.current = { content, key: randomKey() };
    const held = await client.hold.create.mutate({ ...input, idempotencyKey: asked.current.key });
    asked.current = null;
    update((now) => (now.lines === ticket.lines ? EMPTY_TICKET : now));
    void utils.hold.list.invalidate();
    return held;
  };
}
