"use client";
import { formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import X from "lucide-react/icons/x";
import { orderTitle, shortNumber } from "../orders/order-label.ts";
import { OrderPlate } from "../orders/order-plate.tsx";
import type { OrderDetail } from "../orders/order-types.ts";
import { PaymentBadge } from "../orders/payment-badge.tsx";
import { useLabelWords } from "../orders/use-label-words.ts";
import { refundWords } from "./refund-words.ts";

interface RefundHeadProps {
  order: OrderDetail | null;
  titleId: string;
  onClose: () => void;
}

export function RefundHead({ order, titleId, onClose }: RefundHeadProps) {
  const t = useTranslator(refundWords);
  const words = useLabelWords();
  const language = useLanguage();
  return (
    <header className="flex items-center gap-4 border-line border-b py-4 pr-4 pl-7">
      {order !== null && <OrderPlate order={order} tone="ink" />}
      <div className="min-w-0 flex-1">
        <h2
          id={titleId}
          tabIndex={-1}
          data-title
          className="font-bold text-[26px]/[30px] tracking-[-0.022em] outline-none"
        >
          {t("title")}
        </h2>
        {order !== null && (
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[14.5px]/5 text-ink-2">
            {orderTitle(order, words)} · {shortNumber(order.orderNumber)} · <PaymentBadge order={order} />
            <span className="money">{formatMoney(order.paid, order.currency, language)}</span>
          </p>
        )}
      </div>
      <IconButton label={t("close")} onClick={onClose} className="rounded-control">
        <X aria-hidden="true" className="size-6!" />
      </IconButton>
    </header>
  );
}
