"use client";
// How a refund went, payment by payment, told plainly: what is over, what is on its way, what a person must do now.
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { LucideIcon } from "lucide-react";
import Banknote from "lucide-react/icons/banknote";
import Check from "lucide-react/icons/check";
import Clock4 from "lucide-react/icons/clock-4";
import Hand from "lucide-react/icons/hand-coins";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { OrderDetail, Payment, RefundView } from "../orders/order-types.ts";
import { routeOf } from "./refund-plan.ts";
import { refundWords } from "./refund-words.ts";
import { usePieceMethod } from "./use-piece-method.ts";

interface RefundResultProps {
  order: OrderDetail;
  refundIds: readonly number[];
  onAgain: () => void;
}

export function RefundResult({ order, refundIds, onAgain }: RefundResultProps) {
  const t = useTranslator(refundWords);
  const made = (order.payments ?? []).flatMap((payment) =>
    payment.refunds.filter(({ id }) => refundIds.includes(id)).map((refund) => ({ payment, refund })),
  );
  const hasFailed = made.some(({ refund }) => refund.status === "failed");
  return (
    <div className="grid min-h-0 flex-1 place-content-center gap-4 overflow-y-auto px-7 py-6">
      <div role="status">
        <ul aria-label={t("done.title")} className="grid w-[min(620px,80vw)] gap-3">
          {made.map(({ payment, refund }) => (
            <Outcome key={refund.id} payment={payment} refund={refund} currency={order.currency} />
          ))}
        </ul>
      </div>
      {hasFailed && (
        <Button variant="quiet" size="l" onClick={onAgain}>
          {t("tryAgain")}
        </Button>
      )}
    </div>
  );
}

const TONES = {
  ok: "bg-accent-soft text-accent-ink",
  act: "bg-kunyit-soft text-kunyit-ink",
  wait: "bg-warn-soft text-warn-ink",
  bad: "bg-danger-soft text-danger-ink",
};

function Outcome({ payment, refund, currency }: { payment: Payment; refund: RefundView; currency: string }) {
  const language = useLanguage();
  const sentence = useSentence();
  const [tone, Icon] = lookOf(refund);
  return (
    <li data-refund={refund.status} className={`flex items-center gap-4 rounded-[20px] px-6 py-5 ${TONES[tone]}`}>
      <Icon aria-hidden="true" className="size-9 shrink-0 stroke-[2.25]" />
      <div className="min-w-0 flex-1">
        <p className="money font-extrabold text-[40px]/[46px] tracking-[-0.03em]">
          {formatMoney(refund.amount, currency, language)}
        </p>
        <p className="text-pretty font-semibold">{sentence(payment, refund)}</p>
      </div>
    </li>
  );
}

function lookOf({ status, method }: RefundView): readonly [keyof typeof TONES, LucideIcon] {
  switch (status) {
    case "requested":
    case "sent":
    case "unknown":
      return ["wait", Clock4];
    case "failed":
      return ["bad", TriangleAlert];
    case "done":
      break;
  }
  const route = routeOf(method);
  if (route === "gateway") return ["ok", Check];
  return ["act", route === "cash" ? Banknote : Hand];
}

function useSentence(): (payment: Payment, refund: RefundView) => string {
  const t = useTranslator(refundWords);
  const methodOf = usePieceMethod();
  return (payment, { status, method, failureReason }) => {
    switch (status) {
      case "requested":
      case "sent":
      case "unknown":
        return t(`result.${status}`);
      case "failed":
        return t("result.failed", { reason: failureReason ?? t("noReason") });
      case "done": {
        const route = routeOf(method);
        return route === "cash" ? t("result.cash.done") : t(`result.${route}.done`, { method: methodOf(payment) });
      }
    }
  };
}
