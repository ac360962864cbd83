"use client";
// The way to pay, what it needs, and the one button that takes the money.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import { useEffect, useRef } from "react";
import { CashPane } from "./cash-pane.tsx";
import { GatewayPane } from "./gateway-pane.tsx";
import { MethodTabs } from "./method-tabs.tsx";
import { PayHead } from "./pay-head.tsx";
import { PayNotice } from "./pay-notice.tsx";
import { isGateway } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { ReferencePane } from "./reference-pane.tsx";
import { type PayForm, type PayFormInput, usePayForm } from "./use-pay-form.ts";
import { useSettled } from "./use-settled.ts";
import { WaitingPane } from "./waiting-pane.tsx";

/** A second tap of the press that opened the sheet must not fall on its button. */
const SETTLE_MS = 250;

export function ChoosePage({ onClose, ...input }: PayFormInput & { onClose: () => void }) {
  const { bill, pay, stage, isHeld } = input;
  const form = usePayForm(input);
  const { method, due, isOnline } = form;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard is heard wherever in the sheet the focus is
    <div className="flex min-h-full flex-1 flex-col" onKeyDown={form.onKeyDown}>
      <PayHead
        due={due}
        exact={pay.due.exact}
        isPartly={bill.sums.paid > 0}
        currency={bill.currency}
        onClose={onClose}
        isHeld={isHeld}
        hasDisplayButton={stage.kind !== "waiting"}
      />
      <MethodTabs method={method} onMethod={form.choose} isOnline={isOnline} isBusy={isHeld} />
      <PayNotice stage={stage} due={due} currency={bill.currency} isOnline={isOnline} />
      <Pane input={input} form={form} />
      {form.confirm.label !== null && <ConfirmFoot form={form} isBusy={stage.kind === "busy"} />}
    </div>
  );
}

function Pane({ input, form }: { input: PayFormInput; form: PayForm }) {
  const { bill, pay, stage } = input;
  const { method, due, cash, reference, setReference } = form;
  const { currency } = bill;
  switch (method) {
    case "cash":
      return <CashPane {...{ due, currency }} tendered={cash.amount} onChoose={cash.choose} onKey={cash.press} />;
    case "card_terminal":
    case "transfer":
      return <ReferencePane key={method} {...{ method, due, currency, reference }} onReference={setReference} />;
    case "midtrans_qris":
    case "midtrans_snap":
      return stage.kind === "waiting" ? <WaitingPane waiting={stage} pay={pay} /> : <GatewayPane method={method} />;
  }
}

function ConfirmFoot({ form, isBusy }: { form: PayForm; isBusy: boolean }) {
  const t = useTranslator(payWords);
  const button = useRef<HTMLButtonElement>(null);
  const isSettled = useSettled(SETTLE_MS);
  const { method, confirm, press } = form;
  // Enter goes on meaning this button, but where a number is typed
  useEffect(() => {
    if (method === "cash" || isGateway(method)) button.current?.focus({ preventScroll: true });
  }, [method]);
  return (
    <footer className="sticky bottom-0 mt-auto bg-surface px-4 pt-4 pb-4 @2xl:px-7 @2xl:pb-6">
      <Button
        ref={button}
        size="xl"
        block
        className={isSettled ? "" : "pointer-events-none"}
        icon={<Check aria-hidden="true" className="size-6!" />}
        disabled={confirm.isOff}
        isLoading={isBusy}
        loadingLabel={t(isGateway(method) ? "preparing" : "taking")}
        onClick={press}
      >
        {confirm.label}
      </Button>
    </footer>
  );
}
