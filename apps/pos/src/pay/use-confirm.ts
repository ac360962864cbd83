"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { Bill } from "./bill.ts";
import type { Stage } from "./pay-stage.ts";
import type { PayMethod } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import type { Pay } from "./use-pay.ts";

export interface Confirm {
  /** null: there is nothing to confirm, only to wait for. */
  label: string | null;
  isOff: boolean;
  run: () => void;
}

interface ConfirmAsked {
  bill: Bill;
  pay: Pay;
  stage: Stage;
  method: PayMethod;
  tendered: number;
  reference: string;
  isOnline: boolean;
}

/** The one solid button: what it says, whether it works and what it does. */
export function useConfirm({ bill, pay, stage, method, tendered, reference, isOnline }: ConfirmAsked): Confirm {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, bill.currency, language);
  const typed = reference.trim();
  if (stage.kind === "unsure") return { label: t("makeSure"), isOff: false, run: pay.again };
  if (!isOnline && stage.kind !== "waiting") return { label: t("waitNetwork"), isOff: true, run: () => undefined };
  switch (method) {
    case "cash":
      return {
        label: t("take", { amount: money(tendered) }),
        isOff: tendered < pay.due.cash || pay.due.cash <= 0,
        run: () => pay.tender({ method, tendered, reference: "" }),
      };
    case "card_terminal":
    case "transfer":
      return {
        label: t("record", { amount: money(pay.due.exact) }),
        isOff: typed === "",
        run: () => pay.tender({ method, tendered: pay.due.exact, reference: typed }),
      };
    case "midtrans_qris":
    case "midtrans_snap": {
      const isEnded = stage.kind === "waiting" && stage.ended !== null;
      if (stage.kind === "waiting" && !isEnded) return { label: null, isOff: true, run: () => undefined };
      const word = isEnded ? "newCode" : method === "midtrans_qris" ? "qrisStart" : "onlineStart";
      return { label: t(word, { amount: money(pay.due.exact) }), isOff: !isOnline, run: () => pay.start(method) };
    }
  }
}
