"use client";
import { useTranslator } from "@atapos/ui/language";
import { useRef } from "react";
import { useRegister, useTicketStore, WITHOUT_MENU } from "../register/register-context.tsx";
import { hasUnsentChange } from "../ticket/order-lines.ts";
import { priceTicket } from "../ticket/price-ticket.ts";
import { EMPTY_TICKET } from "../ticket/ticket.ts";
import { ticketWords } from "../ticket/ticket-words.ts";
import { randomKey } from "../ticket/use-order-api.ts";
import { useEnsureOrder } from "../ticket/use-send-ticket.ts";
import { ticketName } from "../ticket/use-ticket-name.ts";
import { api } from "../trpc/api.ts";
import { heldContent, withoutHeld } from "./held-content.ts";
import type { HeldTicket } from "./use-held.ts";

/**
 * Puts the ticket in hand where another till can take it, and begins a new one: held under a name, or sent when it is
 * an order already. Answers what was held; null where nothing had to be. Throws when the server cannot be asked.
 */
export function usePutAside(): (name?: string) => Promise<HeldTicket | null> {
  const store = useTicketStore();
  const { menu, update } = useRegister();
  const utils = api.useUtils();
  const t = useTranslator(ticketWords);
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
    // of the ticket as it is now: whoever asks may have been drawn for an earlier one
    const priced = priceTicket(ticket, menu.view ?? WITHOUT_MENU, "");
    const input = { name: name ?? (isNamed ? ticketName(ticket, t).title : ""), ...heldContent(ticket, priced) };
    const content = JSON.stringify(input);
    if (asked.current?.content !== content) asked.current = { content, key: randomKey() };
    const held = await utils.client.hold.create.mutate({ ...input, idempotencyKey: asked.current.key });
    asked.current = null;
    update((now) => withoutHeld(now, ticket));
    void utils.hold.list.invalidate();
    return held;
  };
}
