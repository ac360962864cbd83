"use client";
// An order's page: the same on the phone that ordered and on any other, but for what one may do there.
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import Info from "lucide-react/icons/info";
import { type ReactNode, useCallback, useState } from "react";
import { useIsOnline } from "../menu/online.ts";
import { tableLabel } from "../menu/table-label.ts";
import { orderWords } from "../words/order-words.ts";
import { owes, type SharedOrder, stageOf } from "./order-progress.ts";
import { OrderSteps } from "./order-steps.tsx";
import { Ticket } from "./ticket.tsx";
import { useLiveOrder } from "./use-live-order.ts";

interface StatusScreenProps {
  first: SharedOrder;
  token: string;
  /** The phone that ordered gets events and may act. */
  isOwn: boolean;
  isLate?: boolean;
  languageButton: ReactNode;
  pictures?: (order: SharedOrder) => ReactNode;
  rows: (order: SharedOrder) => ReactNode;
  foot: (order: SharedOrder) => ReactNode;
}

export function StatusScreen(props: StatusScreenProps) {
  const { first, token, isOwn, isLate = false, languageButton, pictures, rows, foot } = props;
  const t = useTranslator(orderWords);
  const isOnline = useIsOnline();
  const [order, setOrder] = useState(first);
  const load = useCallback(() => readByLink(token), [token]);
  useLiveOrder({ orderId: first.id, listens: isOwn, load, onLoad: setOrder });
  const place = order.table === null ? t("takeaway") : tableLabel(order.table, (name) => t("table", { name }));
  const isCookedFirst = owes(order) && stageOf(order) !== "unpaid";
  return (
    <div className="mx-auto flex min-h-dvh max-w-[520px] flex-col s:px-3">
      <header className="flex min-h-16 items-center gap-2 py-2 pr-1 pl-4">
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-l font-extrabold">{order.merchant.name}</h1>
          <p className="truncate text-xs text-ink-2">{isOwn ? place : `${t("statusOnly")} · ${place}`}</p>
        </div>
        {languageButton}
      </header>
      <main className="flex-1 px-4 pb-6">
        {!isOnline && (
          <Banner tone="offline" look="note" title={t("offline")} className="mb-3">
            {t("offlineText")}
          </Banner>
        )}
        <Ticket order={order} isLate={isLate} />
        {isLate && (
          <p className="pt-4 text-pretty text-ink-2">
            <b className="font-extrabold text-ink">{t("lateText")}</b> {t("lateHow")}
          </p>
        )}
        {isCookedFirst && <p className="pt-3 text-pretty text-s text-ink-2">{t("payLater")}</p>}
        <div className="pt-5">
          <OrderSteps order={order} isLate={isLate} pictures={pictures?.(order)} />
        </div>
        <div className="pt-4">{rows(order)}</div>
        {isLate && (
          <p className="flex gap-3 pt-4 text-s text-ink-2">
            <Info aria-hidden="true" className="size-5 shrink-0" />
            {t("twice")}
          </p>
        )}
      </main>
      <footer className="pb-dock sticky bottom-0 z-10 flex gap-3 bg-bg px-4 pt-3">{foot(order)}</footer>
    </div>
  );
}

async function readByLink(token: string): Promise<SharedOrder> {
  const { browserApi } = await import("../trpc/browser-api.ts");
  return browserApi.order.byLink.query({ token });
}
