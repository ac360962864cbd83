"use client";
// Cancelling asks for a reason; an order that holds money is refunded first.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { cancelWords } from "./cancel-words.ts";
import { holdsMoney } from "./next-step.ts";
import { orderTitle, shortNumber } from "./order-label.ts";
import type { Order } from "./order-types.ts";
import { type ChosenReason, ReasonChips, reasonText } from "./reason-chips.tsx";
import { useLabelWords } from "./use-label-words.ts";

interface CancelDialogProps {
  order: Order;
  onClose: () => void;
  onCancel: (order: Order, reason: string) => void;
  onRefund: (order: Order) => void;
}

export const CancelDialog = (props: CancelDialogProps) =>
  holdsMoney(props.order) ? <MoneyFirst {...props} /> : <AskReason {...props} />;

function MoneyFirst({ order, onClose, onRefund }: CancelDialogProps) {
  const t = useTranslator(cancelWords);
  const language = useLanguage();
  const words = useLabelWords();
  const amount = formatMoney(order.paid - order.refunded, order.currency, language);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("moneyTitle")}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button onClick={() => onRefund(order)}>{t("toRefund")}</Button>
        </>
      }
    >
      {t("moneyText", { name: orderTitle(order, words), amount })}
    </Dialog>
  );
}

const REASONS = ["soldOut", "wrong", "guestLeft", "tooBusy"] as const;

function AskReason({ order, onClose, onCancel }: CancelDialogProps) {
  const t = useTranslator(cancelWords);
  const words = useLabelWords();
  const [chosen, setChosen] = useState<ChosenReason>({ key: null, text: "" });
  const choices = REASONS.map((key) => ({ key, label: t(`reason.${key}`) }));
  const reason = reasonText(chosen, choices);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("title", { name: orderTitle(order, words) })}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button variant="danger" disabled={reason === ""} onClick={() => onCancel(order, reason)}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <p className="mb-4">{t("text", { number: shortNumber(order.orderNumber) })}</p>
      <div className="text-ink">
        <ReasonChips
          legend={t("reason")}
          choices={choices}
          otherLabel={t("reason.other")}
          otherHint={t("otherReason")}
          value={chosen}
          onChange={setChosen}
        />
      </div>
    </Dialog>
  );
}
