"use client";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Banknote from "lucide-react/icons/banknote";
import X from "lucide-react/icons/x";
import { Elapsed, useElapsed } from "./board-clock.tsx";
import { type NextStep, nextStep } from "./next-step.ts";
import { cardLines, itemName, orderSubtitle, orderTitle } from "./order-label.ts";
import { OrderLink } from "./order-link.tsx";
import { OrderPlate } from "./order-plate.tsx";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";
import { PaymentBadge } from "./payment-badge.tsx";
import { waitingSince } from "./stage-clock.ts";
import { useLabelWords } from "./use-label-words.ts";

export interface CardActions {
  onStep: (order: Order, step: NextStep) => void;
  onDecline: (order: Order) => void;
}

interface OrderCardProps extends CardActions {
  order: Order;
  isBusy: boolean;
  isOpen: boolean;
}

/** A new order shows that it has just come in for as long as this. */
const JUST_IN_SECONDS = 60;

export function OrderCard({ order, isBusy, isOpen, onStep, onDecline }: OrderCardProps) {
  const step = nextStep(order);
  const isJustIn = useIsJustIn(order, step);
  const ring = isJustIn ? "shadow-2 ring-[2.5px] ring-kunyit animate-[new-order_900ms_2]" : "shadow-1 ring-1 ring-line";
  return (
    <article
      data-order={order.id}
      data-state={isJustIn ? "just-in" : undefined}
      className={`relative grid grid-cols-[minmax(0,1fr)] gap-[11px] rounded-m bg-raised p-3.5 has-[a:focus-visible]:outline-3 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-accent ${ring}`}
    >
      <CardHead order={order} isJustIn={isJustIn} isOpen={isOpen} />
      <CardLines order={order} />
      <CardPay order={order} />
      {step !== null && (
        <div className="relative z-1 flex gap-2">
          {step === "take" && <DeclineButton order={order} onDecline={onDecline} />}
          <StepButton order={order} step={step} isBusy={isBusy} onStep={onStep} />
        </div>
      )}
    </article>
  );
}

function CardHead({ order, isJustIn, isOpen }: { order: Order; isJustIn: boolean; isOpen: boolean }) {
  const words = useLabelWords();
  const t = useTranslator(orderWords);
  const subtitle = orderSubtitle(order, words);
  return (
    <div className="flex items-center gap-[11px]">
      <OrderPlate order={order} tone={isJustIn ? "new" : "soft"} />
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 truncate font-bold text-input/5 tracking-[-0.01em]">
            <OrderLink orderId={order.id} isOpen={isOpen} className="text-ink after:rounded-m">
              {orderTitle(order, words)}
            </OrderLink>
          </h3>
          <Elapsed order={order} className="text-[14.5px]/5" />
        </div>
        <p className="truncate text-ink-2 text-s/[18px]">{isJustIn ? t("justIn", { how: subtitle }) : subtitle}</p>
      </div>
    </div>
  );
}

function CardLines({ order }: { order: Order }) {
  const t = useTranslator(orderWords);
  const { lines, others } = cardLines(order.items);
  return (
    <ul className="text-[14.5px]/[22px]">
      {lines.map((item) => (
        <li key={item.id} className="flex gap-2">
          <b className="money min-w-5 font-bold">{item.quantity}</b>
          <span className="truncate">{itemName(item)}</span>
        </li>
      ))}
      {others > 0 && <li className="pl-7 text-ink-2">{t("others", { count: others })}</li>}
    </ul>
  );
}

function CardPay({ order }: { order: Order }) {
  const language = useLanguage();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1 border-line border-t-2 border-dashed pt-2.5">
      <PaymentBadge order={order} />
      <span className="money font-bold">{formatMoney(order.total, order.currency, language)}</span>
    </div>
  );
}

function DeclineButton({ order, onDecline }: { order: Order; onDecline: CardActions["onDecline"] }) {
  const t = useTranslator(orderWords);
  const words = useLabelWords();
  return (
    <IconButton
      variant="quiet"
      label={t("decline", { name: orderTitle(order, words) })}
      onClick={() => onDecline(order)}
    >
      <X aria-hidden="true" />
    </IconButton>
  );
}

const LOOKS = { take: "primary", finish: "quiet", serve: "quiet", pay: "soft" } as const;

function StepButton({
  order,
  step,
  isBusy,
  onStep,
}: Omit<OrderCardProps, "onDecline" | "isOpen"> & { step: NextStep }) {
  const stepText = useStepText();
  const words = useLabelWords();
  return (
    <Button
      variant={LOOKS[step]}
      className="min-w-0 flex-1"
      isLoading={isBusy}
      icon={step === "pay" ? <Banknote aria-hidden="true" /> : undefined}
      aria-label={`${stepText(order, step)}, ${orderTitle(order, words)}`}
      onClick={() => onStep(order, step)}
    >
      {stepText(order, step)}
    </Button>
  );
}

/** What the step is called: what is taken away is handed over, not served. */
export function useStepText(): (order: Order, step: NextStep) => string {
  const t = useTranslator(orderWords);
  return (order, step) => t(step === "serve" && order.table === null ? "handOver" : step);
}

function useIsJustIn(order: Order, step: NextStep | null): boolean {
  const seconds = useElapsed(waitingSince(order, "new"));
  return step === "take" && seconds !== null && seconds < JUST_IN_SECONDS;
}
