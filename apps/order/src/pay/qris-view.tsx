"use client";
// QRIS on our own screen: the code, how long it holds, and what happens when it does not any more.
import { Button } from "@atapos/ui/button";
import { Countdown } from "@atapos/ui/countdown";
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { LiveDot } from "@atapos/ui/live-dot";
import { showToast } from "@atapos/ui/toast";
import ImageDown from "lucide-react/icons/image-down";
import Info from "lucide-react/icons/info";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useDiner } from "../menu/diner-context.tsx";
import { useIsOnline } from "../menu/online.ts";
import { payWords } from "../words/pay-words.ts";
import { CheckButton } from "./check-button.tsx";
import { OrderBanner } from "./order-banner.tsx";
import { Due, Hint, PayFrame } from "./pay-frame.tsx";
import { type Attempt, type Order, shortNumber } from "./pay-types.ts";
import { QrisCard } from "./qris-card.tsx";
import type { Payment } from "./use-payment.ts";
import { usePlace } from "./use-place.ts";

interface QrisViewProps {
  payment: Payment;
  order: Order;
  attempt: Attempt;
  offsetMs: number;
  onBack: () => void;
}

export function QrisView({ payment, order, attempt, offsetMs, onBack }: QrisViewProps) {
  const { money, language, menu } = useDiner();
  const t = useTranslator(payWords);
  const isOver = isCodeOver(payment);
  const until = attempt.expiresAt;
  return (
    <PayFrame
      title={t("titleQris")}
      place={usePlace(order)}
      onBack={onBack}
      foot={<Foot payment={payment} order={order} attempt={attempt} />}
    >
      <Due label={t("totalDue")} amount={money(attempt.amount)}>
        {until !== null && (payment.isExpired || !isOver) && (
          <div className="pb-1 text-right">
            <p className="text-xs text-ink-2">{t(isOver ? "endedAt" : "validFor")}</p>
            {isOver ? (
              <p className="money text-l font-extrabold">
                {formatTime(until, { language, timeZone: menu.merchant.timeZone })}
              </p>
            ) : (
              <Countdown
                key={attempt.paymentId}
                until={until}
                offsetMs={offsetMs}
                totalSeconds={secondsBetween(attempt.createdAt, until)}
                onEnd={payment.expire}
                className="text-l font-extrabold"
              />
            )}
          </div>
        )}
      </Due>
      <OrderBanner problem={payment.problem} />
      <QrisCard attempt={attempt} isExpired={isOver} />
      {isOver ? (
        <Hint mark={<Info aria-hidden="true" />}>{t("expiredPaid")}</Hint>
      ) : (
        <Hint mark={<LiveDot />}>
          <span role="status">{t("waiting")}</span>
        </Hint>
      )}
    </PayFrame>
  );
}

/** Run out by its own clock, or ended elsewhere: either way nobody can pay it any more. */
const isCodeOver = ({ isExpired, isLive }: Payment): boolean => isExpired || !isLive;

const secondsBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 1_000;

function Foot({ payment, order, attempt }: Pick<QrisViewProps, "payment" | "order" | "attempt">) {
  const t = useTranslator(payWords);
  const isOnline = useIsOnline();
  const isOver = isCodeOver(payment);
  const save = () =>
    void saveCode(attempt, shortNumber(order.orderNumber)).then(() => showToast({ message: t("saved") }));
  return (
    <>
      {isOver ? (
        <Button
          size="l"
          block
          icon={<RefreshCw aria-hidden="true" className="size-5" />}
          disabled={!isOnline}
          isLoading={payment.isStarting}
          loadingLabel={t("preparing")}
          onClick={() => void payment.start(order, "qris")}
        >
          {isOnline ? t("newCode") : t("waitSignal")}
        </Button>
      ) : (
        <Button size="l" block icon={<ImageDown aria-hidden="true" className="size-5" />} onClick={save}>
          {t("save")}
        </Button>
      )}
      <p className="text-center text-xs text-ink-2">{t(isOver ? "newCodeHow" : "saveHow")}</p>
      <div className="-mt-1 grid grid-cols-2 gap-2">
        <Button variant="text" onClick={() => payment.choose(null)}>
          {t("change")}
        </Button>
        <CheckButton check={payment.check} />
      </div>
    </>
  );
}

async function saveCode(attempt: Attempt, number: string): Promise<void> {
  const { qrImage } = await import("@atapos/ui/qr-image");
  const link = document.createElement("a");
  link.href = attempt.qrString === null ? (attempt.qrUrl ?? "") : URL.createObjectURL(await qrImage(attempt.qrString));
  link.download = `qris-${number}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
