"use client";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import { useDiner } from "../menu/diner-context.tsx";
import { useIsOnline } from "../menu/online.ts";
import { closeView, isOpenIn, useView } from "../menu/view.ts";
import { cartWords } from "./cart-words.ts";
import { useCart } from "./use-cart.ts";

const FRAME =
  "pb-dock grid shrink-0 gap-3 rounded-t-l bg-surface px-4 pt-3 shadow-[0_-1px_0_var(--line),var(--shadow-up)] s:px-7 l:px-6";

/** One way on: to paying, or back to the menu while there is nothing to pay. */
export function CartFoot() {
  const { count } = useCart();
  if (count === 0) return <EmptyFoot />;
  return (
    <div className={FRAME}>
      <Hindrance />
      <TotalWithout />
      <PayLink />
    </div>
  );
}

function EmptyFoot() {
  const t = useTranslator(cartWords);
  const view = useView();
  if (!isOpenIn(view, "cart")) return null;
  return (
    <div className="pb-dock shrink-0 px-4 pt-3 s:px-7">
      <Button size="l" block onClick={closeView}>
        {t("openMenu")}
      </Button>
    </div>
  );
}

/** Why it does not go on now, in words above the button. */
function Hindrance() {
  const { menu } = useDiner();
  const t = useTranslator(cartWords);
  const isOnline = useIsOnline();
  if (!isOnline) {
    return (
      <Banner tone="offline" look="note">
        {t("offline")}
      </Banner>
    );
  }
  return menu.merchant.isOpen ? null : <Banner look="note">{t("closed")}</Banner>;
}

function TotalWithout() {
  const { money } = useDiner();
  const { lines, totals } = useCart();
  const t = useTranslator(cartWords);
  if (lines.every((line) => line.state === "ok")) return null;
  return (
    <p className="flex items-baseline justify-between gap-3">
      <span className="text-ink-2 text-s">{t("totalWithout")}</span>
      <b className="money font-extrabold text-l">{money(totals.total)}</b>
    </p>
  );
}

function PayLink() {
  const { menu, money } = useDiner();
  const { lines, orderLines, totals, dropUnavailable } = useCart();
  const t = useTranslator(cartWords);
  const isOnline = useIsOnline();
  const isWhole = lines.every((line) => line.state === "ok");
  if (!isOnline || !menu.merchant.isOpen || orderLines.length === 0) {
    return (
      <Button size="l" variant="ink" disabled amount={money(totals.total)}>
        {isOnline ? t("pay") : t("offlinePay")}
      </Button>
    );
  }
  return (
    <a
      href={`/pay?m=${menu.merchant.id}`}
      onClick={isWhole ? undefined : dropUnavailable}
      className={buttonClass({ size: "l", block: true })}
    >
      <span className="min-w-0 flex-1 truncate text-left">{t(isWhole ? "pay" : "goOn")}</span>
      <span className="money">{money(totals.total)}</span>
    </a>
  );
}
