"use client";
// Cards, e-wallets and transfers are paid on the gateway's own page: what happens there, and the way back.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { LiveDot } from "@atapos/ui/live-dot";
import CreditCard from "lucide-react/icons/credit-card";
import Landmark from "lucide-react/icons/landmark";
import Wallet from "lucide-react/icons/wallet";
import { useState } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import { useIsOnline } from "../menu/online.ts";
import { payWords } from "../words/pay-words.ts";
import { CheckButton } from "./check-button.tsx";
import { OrderBanner } from "./order-banner.tsx";
import { Due, Hint, PayFrame } from "./pay-frame.tsx";
import type { Order } from "./pay-types.ts";
import type { Payment } from "./use-payment.ts";
import { usePlace } from "./use-place.ts";

interface SnapViewProps {
  payment: Payment;
  order: Order;
  /** The page was opened before: now its answer is awaited. */
  hasOpened: boolean;
  onBack: () => void;
}

const CHANNELS = [
  { Icon: CreditCard, name: "snapCards", which: "snapCardsWhich" },
  { Icon: Wallet, name: "snapWallets", which: "snapWalletsWhich" },
  { Icon: Landmark, name: "snapTransfer", which: "snapTransferWhich" },
] as const;
const STEPS = [
  { what: "snapOpens", how: "snapOpensHow" },
  { what: "snapPrivate", how: "snapPrivateHow" },
  { what: "snapBack", how: "snapBackHow" },
] as const;

export function SnapView({ payment, order, hasOpened, onBack }: SnapViewProps) {
  const { money } = useDiner();
  const t = useTranslator(payWords);
  const amount = money(payment.attempt?.amount ?? order.total - order.paid);
  return (
    <PayFrame
      title={t("titleSnap")}
      place={usePlace(order)}
      onBack={onBack}
      foot={<Foot payment={payment} order={order} hasOpened={hasOpened} amount={amount} />}
    >
      <Due label={t("totalDue")} amount={amount} />
      <OrderBanner problem={payment.problem} />
      <ul className="grid gap-0.5 rounded-m bg-raised px-3.5 py-1 shadow-1 inset-ring inset-ring-line">
        {CHANNELS.map(({ Icon, name, which }) => (
          <li key={name} className="flex min-h-14 items-center gap-3 border-line border-t first:border-t-0">
            <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
            <span>
              <b className="block font-bold">{t(name)}</b>
              <span className="block text-xs text-ink-2">{t(which)}</span>
            </span>
          </li>
        ))}
      </ul>
      <h2 className="pt-5 pb-2 font-extrabold">{t("after")}</h2>
      <ol className="grid gap-3">
        {STEPS.map(({ what, how }, index) => (
          <li key={what} className="grid grid-cols-[28px_1fr] gap-3 text-s text-ink-2">
            <span
              aria-hidden="true"
              className="grid size-7 place-items-center rounded-full bg-fill font-extrabold text-ink"
            >
              {index + 1}
            </span>
            <span className="pt-1 text-pretty">
              <b className="font-bold text-ink">{t(what)}</b> {t(how)}
            </span>
          </li>
        ))}
      </ol>
      {hasOpened && (
        <Hint mark={<LiveDot />}>
          <span role="status">{t("snapWaiting")}</span>
        </Hint>
      )}
    </PayFrame>
  );
}

function Foot({ payment, order, hasOpened, amount }: Omit<SnapViewProps, "onBack"> & { amount: string }) {
  const t = useTranslator(payWords);
  const isOnline = useIsOnline();
  const [isOpening, setIsOpening] = useState(false);
  const open = async () => {
    setIsOpening(true);
    const attempt = await payment.start(order, "snap");
    if (attempt?.redirectUrl) window.location.assign(attempt.redirectUrl);
    else setIsOpening(false);
  };
  return (
    <>
      <Button
        size="l"
        block
        amount={amount}
        disabled={!isOnline}
        isLoading={isOpening}
        loadingLabel={t("opening")}
        onClick={() => void open()}
      >
        {isOnline ? t(hasOpened ? "snapAgain" : "snapGo") : t("waitSignal")}
      </Button>
      <div className={`-mt-1 grid gap-2 ${hasOpened ? "grid-cols-2" : ""}`}>
        <Button variant="text" onClick={() => payment.choose(null)}>
          {t("change")}
        </Button>
        {hasOpened && <CheckButton check={payment.check} />}
      </div>
    </>
  );
}
