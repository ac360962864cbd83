"use client";
// The way to pay, what it needs, and the one button that takes the money.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import { useEffect, useRef, useState } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { useConnection } from "../live/live-provider.tsx";
import type { Bill } from "./bill.ts";
import { CashPane } from "./cash-pane.tsx";
import { GatewayPane } from "./gateway-pane.tsx";
import { MethodTabs } from "./method-tabs.tsx";
import { PayHead } from "./pay-head.tsx";
import { PayNotice } from "./pay-notice.tsx";
import type { GatewayMethod, PayMethod } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { LONGEST_REFERENCE, pressReference, ReferencePane } from "./reference-pane.tsx";
import { useAmountEntry } from "./use-amount-entry.ts";
import { useConfirm } from "./use-confirm.ts";
import type { Pay, Stage } from "./use-pay.ts";
import { usePayKeyboard } from "./use-pay-keyboard.ts";
import { useSettled } from "./use-settled.ts";
import { WaitingPane } from "./waiting-pane.tsx";

/** A second tap of the press that opened the sheet must not fall on its button. */
const SETTLE_MS = 250;

interface ChoosePageProps {
  bill: Bill;
  pay: Pay;
  stage: Exclude<Stage, { kind: "paid" }>;
  onClose: () => void;
  /** A payment is on its way: neither closed nor changed. */
  isHeld: boolean;
}

export function ChoosePage({ bill, pay, stage, onClose, isHeld }: ChoosePageProps) {
  const t = useTranslator(payWords);
  const { isOnline } = useConnection();
  const [method, setMethod] = useState<PayMethod>("cash");
  const [reference, setReference] = useState("");
  const cash = useAmountEntry(pay.due.cash);
  const isTyped = method === "card_terminal" || method === "transfer";
  const due = method === "cash" ? pay.due.cash : pay.due.exact;
  const confirm = useConfirm({ bill, pay, stage, method, tendered: cash.amount, reference, isOnline });
  const button = useRef<HTMLButtonElement>(null);
  const isSettled = useSettled(SETTLE_MS);
  const press = () => !confirm.isOff && confirm.run();
  const onKeyDown = usePayKeyboard({
    onKey: (key) => {
      if (isHeld) return;
      if (method === "cash") cash.press(key);
      else if (isTyped) setReference((before) => pressReference(before, key));
    },
    onText: isTyped && !isHeld ? (text) => setReference((before) => (before + text).slice(0, LONGEST_REFERENCE)) : null,
    onConfirm: press,
    onFirst: cash.mark,
    onScanned: cash.restore,
  });
  useShortcut("F9", t("exactShortcut"), () => pay.tender({ method: "cash", tendered: pay.due.cash, reference: "" }), {
    isEnabled: stage.kind === "choose" && method === "cash" && isOnline,
    inFields: true,
  });
  // what was pressed may be gone; the keys must go on meaning this sheet
  useEffect(() => {
    if (method === "cash" || stage.kind !== "choose") button.current?.focus({ preventScroll: true });
  }, [method, stage.kind]);
  const choose = (next: PayMethod) => {
    setMethod(next);
    pay.leave();
    if (isGateway(next)) void pay.resume(next).catch(() => undefined);
  };
  const isWaiting = stage.kind === "waiting";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard is heard wherever in the sheet the focus is
    <div className="flex min-h-full flex-1 flex-col" onKeyDown={onKeyDown}>
      <PayHead
        due={due}
        exact={pay.due.exact}
        isPartly={bill.sums.paid > 0}
        currency={bill.currency}
        onClose={onClose}
        isHeld={isHeld}
      />
      <MethodTabs method={method} onMethod={choose} isOnline={isOnline} isBusy={isHeld} />
      <PayNotice stage={stage} due={due} currency={bill.currency} isOnline={isOnline} />
      {method === "cash" ? (
        <CashPane due={due} currency={bill.currency} tendered={cash.amount} onChoose={cash.choose} onKey={cash.press} />
      ) : isTyped ? (
        <ReferencePane
          key={method}
          method={method}
          due={due}
          currency={bill.currency}
          reference={reference}
          onReference={setReference}
        />
      ) : isWaiting ? (
        <WaitingPane waiting={stage} pay={pay} />
      ) : (
        <GatewayPane method={method} />
      )}
      {confirm.label !== null && (
        <footer className="sticky bottom-0 mt-auto bg-surface px-4 pt-4 pb-4 @2xl:px-7 @2xl:pb-6">
          <Button
            ref={button}
            size="xl"
            block
            className={isSettled ? "" : "pointer-events-none"}
            icon={<Check aria-hidden="true" className="size-6!" />}
            disabled={confirm.isOff}
            isLoading={stage.kind === "busy"}
            loadingLabel={t(isGateway(method) ? "preparing" : "taking")}
            onClick={press}
          >
            {confirm.label}
          </Button>
        </footer>
      )}
    </div>
  );
}

const isGateway = (method: PayMethod): method is GatewayMethod =>
  method === "midtrans_qris" || method === "midtrans_snap";
