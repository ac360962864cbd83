"use client";
import { type OrderStage, orderStage } from "@atapos/domain";
import { Badge, type BadgeTone } from "@atapos/ui/badge";
import { formatTime } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import X from "lucide-react/icons/x";
import { detailWords } from "./detail-words.ts";
import { isAllergy, orderTitle, shortNumber } from "./order-label.ts";
import { OrderPlate } from "./order-plate.tsx";
import type { Order } from "./order-types.ts";
import { useLabelWords } from "./use-label-words.ts";
import { useOutlet } from "./use-outlet.ts";

const TONES: Readonly<Record<OrderStage, BadgeTone>> = {
  new: "saving",
  preparing: "info",
  ready: "ok",
  done: "neutral",
  cancelled: "outline",
};

interface DetailHeadProps {
  order: Order;
  titleId: string;
  onClose: () => void;
}

export function DetailHead({ order, titleId, onClose }: DetailHeadProps) {
  const t = useTranslator(detailWords);
  const words = useLabelWords();
  const stage = orderStage(order);
  const allergies = [...new Set([order.notes, ...order.items.map(({ notes }) => notes)].filter(isAllergy))];
  return (
    <header className="flex items-center gap-3.5 border-line border-b py-3.5 pr-4 pl-6">
      <OrderPlate order={order} tone="ink" size="l" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h2 id={titleId} tabIndex={-1} className="font-bold text-[22px]/7 tracking-[-0.012em] outline-none">
            {orderTitle(order, words)}
          </h2>
          <Badge tone={TONES[stage]} size="m">
            {t(`stage.${stage}`)}
          </Badge>
          {allergies.map((allergy) => (
            <Badge key={allergy} tone="danger" size="m" icon={<TriangleAlert aria-hidden="true" />}>
              {allergy}
            </Badge>
          ))}
        </div>
        <DetailSubtitle order={order} />
        {order.cancelReason !== null && (
          <p className="text-[14.5px] text-danger-ink">{t("why", { reason: order.cancelReason })}</p>
        )}
      </div>
      <IconButton label={t("close")} onClick={onClose} className="rounded-control">
        <X aria-hidden="true" className="size-6!" />
      </IconButton>
    </header>
  );
}

function DetailSubtitle({ order }: { order: Order }) {
  const t = useTranslator(detailWords);
  const words = useLabelWords();
  const language = useLanguage();
  const { timeZone } = useOutlet();
  const parts = [
    shortNumber(order.orderNumber),
    ...(order.orderType === "dine_in" ? [] : [words.type(order.orderType)]),
    t(`by.${order.source}`),
    ...(order.guestCount === null ? [] : [t("guests", { count: order.guestCount })]),
    formatTime(order.createdAt, { language, timeZone }),
  ];
  return <p className="text-[14.5px] text-ink-2">{parts.join(" · ")}</p>;
}
