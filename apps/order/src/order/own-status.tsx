"use client";
import { Button } from "@atapos/ui/button";
// The order's page on the phone that ordered: pay, call somebody, order more, keep the receipt.
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Check from "lucide-react/icons/check";
import ConciergeBell from "lucide-react/icons/concierge-bell";
import Mail from "lucide-react/icons/mail";
import Plus from "lucide-react/icons/plus";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import UserRound from "lucide-react/icons/user-round";
import { lazy, Suspense, useEffect, useState } from "react";
import { LoginSheet } from "../account/login-sheet.tsx";
import { useDiner } from "../menu/diner-context.tsx";
import { LanguageButton } from "../menu/language-button.tsx";
import { Pic } from "../menu/pic.tsx";
import { openView } from "../menu/view.ts";
import { orderWords } from "../words/order-words.ts";
import { owes, type SharedOrder } from "./order-progress.ts";
import { keepOwnOrder } from "./own-orders.ts";
import { ActionRow, LinkRow, ReceiptRow, ShareRow } from "./rows.tsx";
import { StatusScreen } from "./status-screen.tsx";
import { useOrderAgain } from "./use-order-again.ts";

const CallSheet = lazy(() => import("../menu/call-sheet.tsx"));

interface OwnStatusProps {
  order: SharedOrder;
  token: string;
  isLate: boolean;
  isSignedIn: boolean;
}

export function OwnStatus({ order, token, isLate, isSignedIn }: OwnStatusProps) {
  const { session } = useDiner();
  useKept(order, token);
  return (
    <>
      <StatusScreen
        first={order}
        token={token}
        isOwn
        isLate={isLate}
        languageButton={<LanguageButton />}
        pictures={(now) => <Dishes order={now} />}
        rows={(now) => <OwnRows {...{ token, isSignedIn }} order={now} />}
        foot={(now) => <Foot order={now} />}
      />
      {session !== null && (
        <Suspense>
          <CallSheet />
        </Suspense>
      )}
    </>
  );
}

function OwnRows({ order, token, isSignedIn }: Omit<OwnStatusProps, "isLate">) {
  const { menu } = useDiner();
  const t = useTranslator(orderWords);
  const [isMailing, setIsMailing] = useState(false);
  const again = useOrderAgain(order);
  const mailed = () => {
    setIsMailing(false);
    showToast({ message: t(owes(order) ? "mailLater" : "mailed") });
  };
  return (
    <>
      <ReceiptRow order={order} href={`/orders/${order.id}/receipt`} />
      {!isSignedIn && (
        <ActionRow icon={<Mail aria-hidden="true" />} onPress={() => setIsMailing(true)}>
          {t("mailRow")}
        </ActionRow>
      )}
      <ShareRow order={order} token={token} />
      <ActionRow icon={<RotateCcw aria-hidden="true" />} onPress={again}>
        {t("same")}
      </ActionRow>
      <LinkRow icon={<UserRound aria-hidden="true" />} href={`/account?m=${order.merchantId}`}>
        {t("account")}
      </LinkRow>
      <LoginSheet
        isOpen={isMailing}
        onClose={() => setIsMailing(false)}
        merchantId={menu.merchant.id}
        onDone={mailed}
        purpose="receipt"
      />
    </>
  );
}

function Foot({ order }: { order: SharedOrder }) {
  const { session, menu, money } = useDiner();
  const t = useTranslator(orderWords);
  const isOwed = owes(order);
  const home = session === null ? `/m/${menu.merchant.id}` : "/menu";
  return (
    <>
      {session !== null && (
        <Button
          variant="quiet"
          size="l"
          icon={<ConciergeBell aria-hidden="true" className="size-5" />}
          onClick={() => openView({ kind: "call" })}
        >
          {t("call")}
        </Button>
      )}
      {isOwed ? (
        <a href={`/pay/${order.id}`} className={buttonClass({ size: "l", className: "min-w-0 flex-1" })}>
          <span className="flex-1 text-left">{t("pay")}</span>
          <span className="money">{money(order.total - order.paid)}</span>
        </a>
      ) : (
        <a href={home} className={buttonClass({ size: "l", className: "min-w-0 flex-1" })}>
          <Plus aria-hidden="true" className="size-5" />
          {t("more")}
        </a>
      )}
    </>
  );
}

/** What is being cooked, ticked when it is ready. */
function Dishes({ order }: { order: SharedOrder }) {
  const { productById } = useDiner();
  const dishes = order.items.flatMap((item) => {
    const url = productById.get(item.productId)?.thumbnailUrl ?? null;
    return item.status === "void" || url === null ? [] : [{ item, url }];
  });
  if (dishes.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {dishes.map(({ item, url }) => (
        <li key={item.id} className="relative">
          <span className="sr-only">{item.productName}</span>
          <Pic url={url} size={48} className="size-12 rounded-base" />
          {(item.status === "ready" || item.status === "served") && (
            <span className="absolute -right-1.5 -bottom-1.5 grid size-6 place-items-center rounded-full bg-accent text-on-accent ring-2 ring-bg">
              <Check aria-hidden="true" className="size-3.5 stroke-3" />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function useKept(order: SharedOrder, token: string): void {
  const { productById } = useDiner();
  useEffect(() => {
    const pictures = order.items.map(({ productId }) => productById.get(productId)?.thumbnailUrl ?? null);
    keepOwnOrder({
      id: order.id,
      merchantId: order.merchantId,
      merchantName: order.merchant.name,
      orderNumber: order.orderNumber,
      total: order.total,
      currency: order.currency,
      items: order.items.reduce((sum, { quantity }) => sum + quantity, 0),
      thumbnailUrl: pictures.find((url) => url !== null) ?? null,
      placedAt: order.createdAt,
      timeZone: order.merchant.timeZone,
      token,
    });
  }, [order, token, productById]);
}
