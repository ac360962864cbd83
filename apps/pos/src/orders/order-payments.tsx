"use client";
// Every payment with what went back of it, what is left to pay, and refunds that wait for a person.
import type { PaymentMethod } from "@atapos/domain";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import Banknote from "lucide-react/icons/banknote";
import CreditCard from "lucide-react/icons/credit-card";
import Landmark from "lucide-react/icons/landmark";
import QrCode from "lucide-react/icons/qr-code";
import Smartphone from "lucide-react/icons/smartphone";
import Undo2 from "lucide-react/icons/undo-2";
import { detailWords } from "./detail-words.ts";
import { gatewayWord } from "./gateway-word.ts";
import { balanceOf } from "./next-step.ts";
import { useOrderActions } from "./order-actions.ts";
import type { OrderDetail, Payment } from "./order-types.ts";
import { isGateway } from "./payment-truth.ts";
import { useWhen } from "./use-when.ts";

const ICONS = {
  cash: Banknote,
  midtrans_qris: QrCode,
  midtrans_snap: Smartphone,
  card_terminal: CreditCard,
  transfer: Landmark,
} as const satisfies Record<PaymentMethod, unknown>;

export function OrderPayments({ order }: { order: OrderDetail }) {
  const t = useTranslator(detailWords);
  const language = useLanguage();
  const told = (order.payments ?? []).filter(({ captured, status }) => captured > 0 || status === "pending");
  return (
    <section className="grid gap-1.5 px-6 pt-3.5 pb-4.5">
      <h3 className="font-bold">{t("payments")}</h3>
      {told.length === 0 && <p className="text-[14.5px] text-ink-2">{t("noPayments")}</p>}
      {told.map((payment) => (
        <PaymentRows key={payment.id} order={order} payment={payment} />
      ))}
      <p className="flex justify-between gap-3 text-[14.5px] text-ink-2">
        {t("balance")}
        <span className="money font-semibold text-ink">{formatMoney(balanceOf(order), order.currency, language)}</span>
      </p>
      <QueuedRefunds order={order} />
    </section>
  );
}

function PaymentRows({ order, payment }: { order: OrderDetail; payment: Payment }) {
  const t = useTranslator(detailWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const when = useWhen();
  const money = (amount: number) => formatMoney(amount, order.currency, language);
  const Icon = ICONS[payment.method];
  const { name, reference, at } = factsOf(order, payment);
  const label = [tStatus(`method.${payment.method}`), ...(name === null ? [] : [name])].join(", ");
  return (
    <>
      <p className="flex min-h-8 items-center gap-3">
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        <span className="min-w-0 flex-1 font-semibold">{label}</span>
        <span className="money text-ink-2">{payment.captured > 0 ? when(at) : tStatus("payment.pending")}</span>
        <b className="money min-w-23 text-right font-bold">{money(payment.captured || payment.amount)}</b>
      </p>
      {reference !== null && (
        <p className="flex justify-between gap-3 text-[14.5px] text-ink-2">
          <span className="whitespace-nowrap">{t("reference")}</span>
          <span className="money truncate font-semibold text-ink">{reference}</span>
        </p>
      )}
      {payment.refunds.map((refund) => (
        <p key={refund.id} className="flex min-h-7 items-center gap-3 text-[14.5px]">
          <Undo2 aria-hidden="true" className="size-5 shrink-0 text-info-ink" />
          <span className="min-w-0 flex-1 text-ink-2">
            {t("refundOf", { status: t(`refund.${refund.status}`) })}
            {refund.failureReason !== null && `: ${refund.failureReason}`}
          </span>
          <span className="money font-semibold">{money(-refund.amount)}</span>
        </p>
      ))}
    </>
  );
}

/** Whose wallet paid, the number that the other side knows it by, and when the money came. */
function factsOf(order: OrderDetail, payment: Payment) {
  if (!isGateway(payment.method)) {
    const reference = payment.method === "cash" ? null : payment.reference;
    return { name: payment.staffName, reference, at: payment.createdAt };
  }
  const logs = (order.paymentLogs ?? []).filter(({ gatewayOrderId }) => gatewayOrderId === payment.gatewayOrderId);
  const success = logs.find(({ status }) => status === "success");
  const word = gatewayWord((success ?? logs.at(-1))?.response, order.currency);
  return {
    name: issuerName(word.issuer),
    reference: payment.gatewayOrderId,
    at: success?.createdAt ?? order.paidAt ?? payment.createdAt,
  };
}

/** `gopay` as its owner writes it; others with a capital. */
function issuerName(issuer: string | null): string | null {
  if (issuer === null) return null;
  const known = new Map([
    ["gopay", "GoPay"],
    ["shopeepay", "ShopeePay"],
    ["ovo", "OVO"],
    ["dana", "DANA"],
    ["bca", "BCA"],
    ["bni", "BNI"],
    ["bri", "BRI"],
  ]);
  return known.get(issuer.toLowerCase()) ?? issuer.charAt(0).toUpperCase() + issuer.slice(1);
}

/** Money that must go back without anybody having asked, or whose sending waits for a person. */
function QueuedRefunds({ order }: { order: OrderDetail }) {
  const t = useTranslator(detailWords);
  const language = useLanguage();
  const actions = useOrderActions();
  const queued = (order.payments ?? []).flatMap(({ refunds }) => refunds.filter(({ isQueued }) => isQueued));
  return queued.map((refund) => {
    const amount = formatMoney(refund.amount, order.currency, language);
    return (
      <Banner key={refund.id} tone="warn" look="note" icon={<Undo2 aria-hidden="true" />} className="mt-1">
        <p className="pb-2 font-semibold">{t(`cause.${refund.cause}`, { amount })}</p>
        <Button variant="quiet" onClick={() => actions.refund(order, refund.id)}>
          {t("sendRefund", { amount })}
        </Button>
      </Banner>
    );
  });
}
