"use client";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Coins from "lucide-react/icons/coins";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import type { ReactNode } from "react";
import type { OrderDetail } from "../orders/order-types.ts";
import { reasonText } from "../orders/reason-chips.tsx";
import { errorCodeOf } from "../trpc/error-code.ts";
import { RefundApproval } from "./refund-approval.tsx";
import { type RefundForm, useRefundForm } from "./refund-form.ts";
import { RefundHow } from "./refund-how.tsx";
import { RefundProblem } from "./refund-problem.tsx";
import { RefundResult } from "./refund-result.tsx";
import { RefundWhat } from "./refund-what.tsx";
import { refundWords } from "./refund-words.ts";
import { type ApprovalEntry, useApproval } from "./use-approval.ts";
import { usePieceMethod } from "./use-piece-method.ts";
import { useReasons } from "./use-reasons.ts";
import { type RefundSending, useRefund } from "./use-refund.ts";

interface RefundPageProps {
  order: OrderDetail;
  refundId: number | null;
  onClose: () => void;
}

export function RefundPage({ order, refundId, onClose }: RefundPageProps) {
  const t = useTranslator(refundWords);
  const form = useRefundForm(order, refundId);
  const entry = useApproval();
  const sending = useRefund(order.id);
  const { stage } = sending;
  if (stage.kind === "done")
    return <Told order={order} sending={sending} refundIds={stage.refundIds} onClose={onClose} />;
  if (form.available === 0 && stage.kind === "asking") return <NothingLeft onClose={onClose} />;
  const isPinWrong = "error" in stage && errorCodeOf(stage.error) === "code_invalid";
  return (
    <>
      <RefundProblem stage={stage} currency={order.currency} onForget={sending.restart} />
      <div className="grid min-h-0 flex-1 overflow-y-auto s:grid-cols-2 l:grid-cols-[minmax(0,1fr)_340px_300px] l:overflow-hidden xl:grid-cols-[minmax(0,1fr)_372px_332px]">
        <Column className="bg-raised l:pl-7">
          <RefundWhat order={order} form={form} isQueued={refundId !== null} />
        </Column>
        <Column className="border-line s:border-l">
          <RefundHow form={form} currency={order.currency} />
        </Column>
        <Column className="border-line max-l:border-t s:max-l:col-span-2 l:border-l">
          <RefundApproval entry={entry} problem={isPinWrong ? t("pinWrong") : null} />
        </Column>
      </div>
      <Foot>
        <Button variant="quiet" size="xl" onClick={onClose}>
          {t("cancel")}
        </Button>
        <GiveButton order={order} refundId={refundId} form={form} entry={entry} sending={sending} />
      </Foot>
    </>
  );
}

interface ToldProps {
  order: OrderDetail;
  sending: RefundSending;
  refundIds: readonly number[];
  onClose: () => void;
}

function Told({ order, sending, refundIds, onClose }: ToldProps) {
  const t = useTranslator(refundWords);
  return (
    <>
      <RefundResult order={order} refundIds={refundIds} onAgain={sending.restart} />
      <Foot>
        <Button size="xl" className="flex-1" onClick={onClose}>
          {t("finish")}
        </Button>
      </Foot>
    </>
  );
}

const Column = ({ className, children }: { className: string; children: ReactNode }) => (
  <section className={`no-scrollbar flex min-w-0 flex-col px-6 pt-5 l:min-h-0 l:overflow-y-auto ${className}`}>
    {children}
  </section>
);

const Foot = ({ children }: { children: ReactNode }) => (
  <footer className="flex items-center gap-3 border-line border-t bg-raised px-7 pt-3.5 pb-4">{children}</footer>
);

interface GiveButtonProps {
  order: OrderDetail;
  refundId: number | null;
  form: RefundForm;
  entry: ApprovalEntry;
  sending: RefundSending;
}

function GiveButton({ order, refundId, form, entry, sending }: GiveButtonProps) {
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
      className="min-w-0 flex-1 whitespace-normal"
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

function NothingLeft({ onClose }: { onClose: () => void }) {
  const t = useTranslator(refundWords);
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState
        icon={<Coins aria-hidden="true" />}
        title={t("nothingLeft")}
        align="centre"
        action={<Button onClick={onClose}>{t("finish")}</Button>}
      >
        {t("nothingLeftText")}
      </EmptyState>
    </div>
  );
}
