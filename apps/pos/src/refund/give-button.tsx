"use client";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import type { OrderDetail } from "../orders/order-types.ts";
import { reasonText } from "../orders/reason-chips.tsx";
import type { RefundForm } from "./refund-form.ts";
import { refundWords } from "./refund-words.ts";
import type { ApprovalEntry } from "./use-approval.ts";
import { usePieceMethod } from "./use-piece-method.ts";
import { useReasons } from "./use-reasons.ts";
import type { RefundSending } from "./use-refund.ts";

interface GiveButtonProps {
  order: OrderDetail;
  refundId: number | null;
  form: RefundForm;
  entry: ApprovalEntry;
  sending: RefundSending;
}

/** Says what is still missing, and then exactly what a press does. */
export function GiveButton({ order, refundId, form, entry, sending }: GiveButtonProps) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const methodOf = usePieceMethod();
  const reason = reasonText(form.reason, useReasons());
  const { stage } = sending;
  const lost = stage.kind === "lost" ? stage.pending : null;
  const amount = formatMoney(form.amount, order.currency, language);
  const [only, ...others] = form.pieces;
  const isReady = (lost !== null || (reason !== "" && form.amount > 0)) && entry.isComplete;
  const label = () => {
    if (lost !== null) return t("again");
    if (form.amount > 0 && reason === "") return t("needReason");
    if (form.amount > 0 && !entry.isComplete) return t("needPin");
    return only !== undefined && others.length === 0
      ? t("giveTo", { amount, method: methodOf(only) })
      : t("give", { amount });
  };
  const send = () => {
    // what the person saw goes back, no matter what has come in meanwhile; a queued one has its own amount
    const asked = lost ?? { amount: refundId === null ? form.amount : null, reason, refundId };
    void sending
      .send({ amount: asked.amount, reason: asked.reason, refundId: asked.refundId }, entry.approval)
      .finally(entry.clear);
  };
  return (
    <Button
      size="xl"
      className="min-w-0 flex-1 whitespace-normal!"
      icon={<RotateCcw aria-hidden="true" />}
      disabled={!isReady}
      isLoading={stage.kind === "sending"}
      loadingLabel={t("giving")}
      onClick={send}
    >
      {label()}
    </Button>
  );
}
