"use client";
import { buttonClass } from "@atapos/ui/button-class";
import { formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import ReceiptText from "lucide-react/icons/receipt-text";
import { useStaff } from "../session/staff.tsx";
import { owes } from "./next-step.ts";
import { orderTitle, shortNumber } from "./order-label.ts";
import { OrderLink } from "./order-link.tsx";
import { OrderPlate } from "./order-plate.tsx";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";
import { PaymentBadge } from "./payment-badge.tsx";
import { useLabelWords } from "./use-label-words.ts";

/** One that is over: quiet, but for money that is still owed or has gone back. */
export function DoneRow({ order, isOpen }: { order: Order; isOpen: boolean }) {
  const t = useTranslator(orderWords);
  const words = useLabelWords();
  const language = useLanguage();
  const { timeZone } = useStaff();
  const number = shortNumber(order.orderNumber);
  const isCancelled = order.status === "cancelled";
  const at = order.completedAt ?? order.cancelledAt ?? order.createdAt;
  const isTold = owes(order) || order.refunded > 0;
  return (
    <article
      data-order={order.id}
      className="relative flex min-h-17 items-center gap-[11px] rounded-tile py-2.5 pr-1.5 pl-3 inset-ring inset-ring-line has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-accent"
    >
      <OrderPlate order={order} />
      <div className="min-w-0 flex-1">
        <h3 className={`truncate font-bold leading-5 ${isCancelled ? "text-ink-2 line-through" : ""}`}>
          <OrderLink orderId={order.id} isOpen={isOpen} className="text-inherit after:rounded-tile">
            {orderTitle(order, words)}
          </OrderLink>
        </h3>
        <p className="money text-ink-2 text-s/[18px]">
          {number} · {isCancelled ? t("cancelled") : formatTime(at, { language, timeZone })}
        </p>
        {isTold && (
          <p className="mt-1">
            <PaymentBadge order={order} />
          </p>
        )}
      </div>
      <ReceiptLink orderId={order.id} number={number} />
    </article>
  );
}

function ReceiptLink({ orderId, number }: { orderId: number; number: string }) {
  const t = useTranslator(orderWords);
  return (
    <a
      href={`/receipt/${orderId}?paper=80`}
      target="_blank"
      rel="noreferrer"
      aria-label={t("receiptOf", { number })}
      className={buttonClass({ variant: "ghost", className: "z-1 w-12 px-0" })}
    >
      <ReceiptText aria-hidden="true" />
    </a>
  );
}
