"use client";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import Coins from "lucide-react/icons/coins";
import type { ReactNode } from "react";
import type { OrderDetail } from "../orders/order-types.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { GiveButton } from "./give-button.tsx";
import { FormColumns, LostColumns } from "./refund-columns.tsx";
import { useRefundForm } from "./refund-form.ts";
import { RefundProblem } from "./refund-problem.tsx";
import { RefundResult } from "./refund-result.tsx";
import { refundWords } from "./refund-words.ts";
import { useApproval } from "./use-approval.ts";
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
      {stage.kind === "lost" ? (
        <LostColumns order={order} pending={stage.pending} entry={entry} problem={isPinWrong ? t("pinWrong") : null} />
      ) : (
        <FormColumns
          {...{ order, form, entry }}
          isQueued={refundId !== null}
          problem={isPinWrong ? t("pinWrong") : null}
        />
      )}
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

const Foot = ({ children }: { children: ReactNode }) => (
  <footer className="flex items-center gap-3 border-line border-t bg-raised px-7 pt-3.5 pb-4">{children}</footer>
);

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
