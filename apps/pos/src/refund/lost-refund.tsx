"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import type { OrderDetail } from "../orders/order-types.ts";
import type { PendingRefund } from "./pending-refund.ts";
import { refundWords } from "./refund-words.ts";

/** What was sent and not answered: nothing of it can be changed, only sent again or let go. */
export function LostRefund({ order, pending }: { order: OrderDetail; pending: PendingRefund }) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const queued = (order.payments ?? []).flatMap(({ refunds }) => refunds).find(({ id }) => id === pending.refundId);
  const amount = pending.amount ?? queued?.amount ?? null;
  return (
    <div className="m-auto flex w-full max-w-[620px] items-center gap-4 rounded-[20px] bg-warn-soft px-6 py-5 text-warn-ink">
      <CircleQuestionMark aria-hidden="true" className="size-9 shrink-0 stroke-[2.25]" />
      <div className="min-w-0 flex-1">
        {amount !== null && (
          <p className="money font-extrabold text-[40px]/[46px] tracking-[-0.03em]">
            {formatMoney(amount, order.currency, language)}
          </p>
        )}
        <p className="font-semibold">{t("lostReason", { reason: pending.reason })}</p>
      </div>
    </div>
  );
}
