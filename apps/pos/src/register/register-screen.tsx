"use client";
// The register: tiles to ring up from, the ticket beside them, and the sheets that lie over the tiles.
import { useTranslator } from "@atapos/ui/language";
import { useEffect } from "react";
import { HeldSheet } from "../held/held-sheet.tsx";
import { HoldSheet } from "../held/hold-sheet.tsx";
import { useHeldNews } from "../held/use-held.ts";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { CustomerSheet } from "../ticket/customer-sheet.tsx";
import { NoteSheet } from "../ticket/note-sheet.tsx";
import { TableSheet } from "../ticket/table-sheet.tsx";
import { TicketOnDisplay } from "../ticket/ticket-on-display.tsx";
import { TicketPanel } from "../ticket/ticket-panel.tsx";
import { useOrderInHand } from "../ticket/use-order-in-hand.ts";
import { Catalogue } from "./catalogue.tsx";
import { PayOverlay } from "./pay-overlay.tsx";
import { Picker } from "./picker/picker.tsx";
import { RegisterProvider, useRegister } from "./register-context.tsx";
import { registerWords } from "./register-words.ts";
import { useScanToTicket } from "./use-scan-to-ticket.ts";
import "./register.css";

export const RegisterScreen = () => (
  <RegisterProvider>
    <Till />
  </RegisterProvider>
);

function Till() {
  const { overlay, open, close, ticket } = useRegister();
  const t = useTranslator(registerWords);
  const { kind } = overlay;
  useScanToTicket();
  useOrderInHand();
  useHeldNews();
  useToastsOutOfTheWay(kind === "none");
  const isFree = kind !== "pay";
  const toggle = (next: "held" | "table" | "customer") => () => (kind === next ? close() : open({ kind: next }));
  useShortcut("F3", t("shortcutRecall"), toggle("held"), { isEnabled: isFree, inFields: true });
  const isFixed = ticket.order !== null || ticket.sending !== null;
  const choose = toggle(ticket.orderType === "dine_in" ? "table" : "customer");
  useShortcut("F4", t("shortcutTable"), choose, { isEnabled: isFree && !isFixed, inFields: true });
  return (
    <main className="relative flex min-h-0 min-w-0 flex-1 max-m:flex-col" aria-label={t("title")}>
      <h1 className="sr-only">{t("title")}</h1>
      <Catalogue isInert={kind !== "none" && kind !== "pay"} />
      <Picker />
      {kind === "table" && <TableSheet />}
      {kind === "customer" && <CustomerSheet />}
      {kind === "note" && <NoteSheet />}
      {kind === "hold" && <HoldSheet />}
      {kind === "held" && <HeldSheet />}
      <TicketPanel />
      <TicketOnDisplay />
      <PayOverlay />
    </main>
  );
}

/** A message stands beside the ticket; over its lines while a sheet lies over the tiles. Never on what is pressed next. */
function useToastsOutOfTheWay(isFree: boolean): void {
  useEffect(() => {
    document.documentElement.dataset.toasts = isFree ? "beside-ticket" : "over-ticket";
    return () => {
      delete document.documentElement.dataset.toasts;
    };
  }, [isFree]);
}
