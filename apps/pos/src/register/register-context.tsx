"use client";
// What every part of the register knows: the menu, the ticket and what it comes to, and which sheet lies over the tiles.
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useSyncExternalStore } from "react";
import { useStaff } from "../session/staff.tsx";
import { type PricedTicket, priceTicket } from "../ticket/price-ticket.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { noTicket, type TicketStore, ticketStore } from "../ticket/ticket-store.ts";
import { ticketWords } from "../ticket/ticket-words.ts";
import type { RegisterView } from "./register-menu.ts";
import { type RegisterMenuState, useRegisterMenu } from "./use-register-menu.ts";

/** What lies over the tiles; `line` is the ticket's line that is being changed. */
export type Overlay =
  | { kind: "none" }
  | { kind: "picker"; productId: number; line: string | null; mayAddAtOnce: boolean }
  | { kind: "table" | "customer" | "note" | "hold" | "held" }
  /** `paidOrderId`: the money is in, the sheet still shows the change. */
  | { kind: "pay"; paidOrderId: number | null };

export interface Register {
  menu: RegisterMenuState;
  ticket: Ticket;
  priced: PricedTicket;
  update: (change: (ticket: Ticket) => Ticket) => void;
  overlay: Overlay;
  open: (overlay: Overlay) => void;
  close: () => void;
  money: (amount: number) => string;
}

const RegisterContext = createContext<Register | null>(null);
const NONE: Overlay = { kind: "none" };

export function RegisterProvider({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const t = useTranslator(ticketWords);
  const menu = useRegisterMenu();
  const { view } = menu;
  const { ticket, update } = useTicket();
  const [overlay, open] = useState<Overlay>(NONE);
  const close = useCallback(() => open(NONE), []);
  const unnamed = t("discount");
  const priced = useMemo(() => priceTicket(ticket, view ?? WITHOUT_MENU, unnamed), [ticket, view, unnamed]);
  const currency = view?.currency ?? WITHOUT_MENU.rules.currency;
  // one function for as long as it says the same: every tile holds it
  const money = useCallback((amount: number) => formatMoney(amount, currency, language), [currency, language]);
  const register = useMemo(
    (): Register => ({ menu, ticket, priced, update, overlay, open, close, money }),
    [menu, ticket, priced, update, overlay, close, money],
  );
  return <RegisterContext value={register}>{children}</RegisterContext>;
}

export function useRegister(): Register {
  const register = useContext(RegisterContext);
  if (register === null) throw new Error("useRegister stands outside RegisterProvider");
  return register;
}

/** The store itself, for what must see the newest ticket while it waits for answers. */
export function useTicketStore(): TicketStore {
  const { merchantId, businessType } = useStaff();
  return useMemo(
    () =>
      typeof window === "undefined"
        ? { subscribe: () => () => {}, get: noTicket, update: () => {} }
        : ticketStore(merchantId, businessType === "fnb"),
    [merchantId, businessType],
  );
}

function useTicket(): Pick<Register, "ticket" | "update"> {
  const store = useTicketStore();
  const ticket = useSyncExternalStore(store.subscribe, store.get, noTicket);
  return { ticket, update: store.update };
}

/** Before the menu is there, lines show what they cost when they were chosen. */
export const WITHOUT_MENU: Pick<RegisterView, "productById" | "rules"> = {
  productById: new Map(),
  rules: {
    currency: "IDR",
    taxPercent: 0,
    taxInclusive: false,
    servicePercent: 0,
    serviceBase: "after_discount",
    serviceTaxable: false,
    cashRounding: 0,
  },
};
