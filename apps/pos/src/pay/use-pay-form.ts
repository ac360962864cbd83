"use client";
import { useTranslator } from "@atapos/ui/language";
import { type KeyboardEvent, useState } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { useConnection } from "../live/live-provider.tsx";
import type { Bill } from "./bill.ts";
import type { KeypadKey } from "./keypad-entry.ts";
import type { Stage } from "./pay-stage.ts";
import { isGateway, type PayMethod } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { LONGEST_REFERENCE, pressReference } from "./reference-pane.tsx";
import { type AmountEntry, useAmountEntry } from "./use-amount-entry.ts";
import { type Confirm, useConfirm } from "./use-confirm.ts";
import type { Pay } from "./use-pay.ts";
import { usePayKeyboard } from "./use-pay-keyboard.ts";

export interface PayFormInput {
  bill: Bill;
  pay: Pay;
  stage: Exclude<Stage, { kind: "paid" }>;
  /** A payment is on its way: neither closed nor changed. */
  isHeld: boolean;
}

export interface PayForm {
  method: PayMethod;
  choose: (method: PayMethod) => void;
  /** What this method has to pay. */
  due: number;
  cash: AmountEntry;
  reference: string;
  setReference: (reference: string) => void;
  isOnline: boolean;
  confirm: Confirm;
  press: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What the person has chosen and typed, by finger or by key, and the one thing that it comes down to. */
export function usePayForm({ bill, pay, stage, isHeld }: PayFormInput): PayForm {
  const t = useTranslator(payWords);
  const { isOnline } = useConnection();
  const [method, setMethod] = useState<PayMethod>("cash");
  const [reference, setReference] = useState("");
  const cash = useAmountEntry(pay.due.cash, isHeld);
  const confirm = useConfirm({ bill, pay, stage, method, tendered: cash.amount, reference, isOnline });
  const press = () => !confirm.isOff && confirm.run();
  const write = (change: (before: string) => string) => !isHeld && setReference(change);
  const isTyped = method === "card_terminal" || method === "transfer";
  const onKey = (key: KeypadKey) => {
    if (method === "cash") cash.press(key);
    else if (isTyped) write((before) => pressReference(before, key));
  };
  const onText = (text: string) => write((before) => (before + text).slice(0, LONGEST_REFERENCE));
  const onKeyDown = usePayKeyboard({
    onKey,
    onText: isTyped ? onText : null,
    onConfirm: press,
    onFirst: cash.mark,
    onScanned: cash.restore,
  });
  useShortcut("F9", t("exactShortcut"), () => pay.tender({ method: "cash", tendered: pay.due.cash, reference: "" }), {
    isEnabled: stage.kind === "choose" && method === "cash" && isOnline,
    inFields: true,
  });
  const choose = (next: PayMethod) => {
    setMethod(next);
    pay.leave();
    if (isGateway(next)) void pay.resume(next).catch(() => undefined);
  };
  const due = method === "cash" ? pay.due.cash : pay.due.exact;
  const setTyped = (next: string) => write(() => next);
  return { method, choose, due, cash, reference, setReference: setTyped, isOnline, confirm, press, onKeyDown };
}
