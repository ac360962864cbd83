"use client";
// The cart becomes an order at the press of one button, and the diner is told at every moment whether it has.
import { type ErrorCode, errorMessage } from "@atapos/domain";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { LoginSheet } from "../account/login-sheet.tsx";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { useHasNetwork, useIsOnline } from "../menu/online.ts";
import { payWords } from "../words/pay-words.ts";
import { CartRecap } from "./cart-recap.tsx";
import { MethodFoot } from "./method-foot.tsx";
import { NothingToPay } from "./nothing-to-pay.tsx";
import { OfflineOrder } from "./offline-order.tsx";
import { PayFrame } from "./pay-frame.tsx";
import type { PayScreenProps } from "./pay-screen.tsx";
import type { PayMethod } from "./pay-types.ts";
import type { Payment } from "./use-payment.ts";
import { usePlace } from "./use-place.ts";
import { type PlacedOrder, type PlacingState, usePlacing } from "./use-placing.ts";

interface CartPayProps extends Pick<PayScreenProps, "methods" | "unpaid" | "email" | "isElsewhere"> {
  payment: Payment;
  onPlaced: (placed: PlacedOrder) => void;
}

export function CartPay({ methods, unpaid, email, isElsewhere, payment, onPlaced }: CartPayProps) {
  const { menu, session } = useDiner();
  const { count } = useCart();
  const t = useTranslator(payWords);
  const placing = usePlacing(onPlaced);
  const place = usePlace(null);
  const toCart = () => window.location.assign(`${session === null ? `/m/${menu.merchant.id}` : "/menu"}#cart`);
  const { kind } = placing.state;
  const isMoving = kind === "sending" || payment.isStarting;
  if (count === 0 && kind === "idle" && !isMoving) return <NothingToPay unpaid={unpaid} onBack={toCart} />;
  return (
    <PayFrame
      title={t("title")}
      place={place}
      onBack={toCart}
      foot={
        kind === "unsure" ? (
          <MakeSure onPress={placing.again} />
        ) : (
          <Foot {...{ methods, email, isElsewhere }} isBusy={isMoving} onPay={placing.place} />
        )
      }
    >
      <Said state={placing.state} isElsewhere={isElsewhere} />
      <CartRecap email={session === null ? email : null} />
    </PayFrame>
  );
}

/** Whether the order is in, is not, or may be. */
function Said({ state, isElsewhere }: { state: PlacingState; isElsewhere: boolean }) {
  const { menu } = useDiner();
  const t = useTranslator(payWords);
  const isOnline = useIsOnline();
  if (state.kind === "unsure") {
    return (
      <Banner tone={isOnline ? "warn" : "offline"} look="note" title={t("unsure")} className="mb-3">
        {t(state.isOld ? "unsureOld" : "unsureText")}
      </Banner>
    );
  }
  if (!isOnline) {
    return (
      <Banner tone="offline" look="note" title={t("offline")} className="mb-3">
        {t("offlineCart")}
      </Banner>
    );
  }
  if (state.kind === "refused") return <Refused code={state.refusal.code} names={state.refusal.names} />;
  if (isElsewhere) return <Banner look="note">{t("elsewhere")}</Banner>;
  return menu.merchant.isOpen ? null : <Banner look="note">{t("closed")}</Banner>;
}

function Refused({ code, names }: { code: ErrorCode; names: readonly string[] }) {
  const { menu, session } = useDiner();
  const t = useTranslator(payWords);
  const language = useLanguage();
  const isOver = code === "table_revoked" || code === "table_closed" || code === "unauthenticated";
  const cart = `${session === null ? `/m/${menu.merchant.id}` : "/menu"}#cart`;
  return (
    <Banner
      tone="warn"
      look="note"
      title={code === "sold_out" ? t("soldOut", { names: names.join(", ") }) : t("refused")}
      className="mb-3"
    >
      {code === "sold_out" ? t("soldOutText") : isOver ? t("ended") : errorMessage(code, language)}
      <a href={cart} className="mt-1 flex min-h-12 items-center font-bold underline underline-offset-4">
        {t("seeOrder")}
      </a>
    </Banner>
  );
}

/** Nothing else is offered meanwhile: an order told to the cashier could be in twice. */
function MakeSure({ onPress }: { onPress: () => void }) {
  const t = useTranslator(payWords);
  const hasNetwork = useHasNetwork();
  return (
    <Button size="l" block disabled={!hasNetwork} onClick={onPress}>
      {hasNetwork ? t("makeSure") : t("waitSignal")}
    </Button>
  );
}

interface FootProps extends Pick<PayScreenProps, "methods" | "email" | "isElsewhere"> {
  isBusy: boolean;
  onPay: (method: PayMethod) => void;
}

function Foot({ methods, email, isElsewhere, isBusy, onPay }: FootProps) {
  const { menu, session, money } = useDiner();
  const { totals, orderLines } = useCart();
  const isOnline = useIsOnline();
  const [method, setMethod] = useState<PayMethod>(methods[0] ?? "cashier");
  if (session === null && email === null && !isElsewhere) return <SignInFirst />;
  const amount = money(method === "cashier" ? totals.rounded : totals.total);
  return (
    <>
      <MethodFoot
        {...{ methods, method, amount, isBusy }}
        onMethod={setMethod}
        isPlaced={false}
        isDisabled={isElsewhere || !menu.merchant.isOpen || orderLines.length === 0}
        onPay={() => onPay(method)}
      />
      {!isOnline && <OfflineOrder />}
    </>
  );
}

/** Without a table an order needs somebody whose it is. */
function SignInFirst() {
  const { menu } = useDiner();
  const t = useTranslator(payWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p className="text-pretty text-s text-ink-2">{t("signInFirst")}</p>
      <button type="button" className={buttonClass({ size: "l", block: true })} onClick={() => setIsOpen(true)}>
        {t("signIn")}
      </button>
      <LoginSheet
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        merchantId={menu.merchant.id}
        onDone={() => window.location.reload()}
      />
    </>
  );
}
