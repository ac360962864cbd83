"use client";
// One order opened over the board: what was ordered, its money with the proof of it, its journey, and what can be done.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import SearchX from "lucide-react/icons/search-x";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { api } from "../trpc/api.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { DetailFoot } from "./detail-foot.tsx";
import { DetailHead } from "./detail-head.tsx";
import { detailWords } from "./detail-words.ts";
import { Journey } from "./journey.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderPayments } from "./order-payments.tsx";
import { OrderSums } from "./order-sums.tsx";
import type { OrderDetail as Detail } from "./order-types.ts";
import { TruthPanel } from "./truth-panel.tsx";
import { useOrderFeed } from "./use-board.ts";

interface OrderDetailProps {
  orderId: number;
  /** Something lies over it, and has the keys. */
  isCovered: boolean;
  onClose: () => void;
}

export function OrderDetail({ orderId, isCovered, onClose }: OrderDetailProps) {
  const t = useTranslator(detailWords);
  const errorText = useErrorText();
  const titleId = useId();
  useOrderFeed(orderId);
  useShortcut("Escape", t("close"), onClose, { isEnabled: !isCovered });
  const { data, error, refetch, isFetching } = api.order.get.useQuery({ orderId });
  const panel = useFocusedPanel(orderId, data !== undefined || error !== null);
  const isGone = errorCodeOf(error) === "not_found" || errorCodeOf(error) === "validation";
  return (
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      data-order-detail={orderId}
      className="absolute inset-0 z-10 grid animate-rise grid-rows-[auto_minmax(0,1fr)_auto] border-line border-l bg-surface shadow-3 l:left-[305px]"
    >
      {data !== undefined ? (
        <>
          <DetailHead order={data} titleId={titleId} onClose={onClose} />
          <Columns order={data}>
            {error !== null && !isGone && (
              <Banner tone="warn" look="note" title={t("stale")}>
                {errorText(error)}
              </Banner>
            )}
          </Columns>
          <DetailFoot order={data} isCovered={isCovered} />
        </>
      ) : (
        <div className="row-span-3 grid place-items-center p-6">
          {isGone && <NotHere titleId={titleId} onClose={onClose} />}
          {error !== null && !isGone && <Unread {...{ titleId, error, isFetching }} onRetry={() => void refetch()} />}
          {error === null && <DetailSkeleton titleId={titleId} />}
        </div>
      )}
    </section>
  );
}

function Columns({ order, children }: { order: Detail; children: ReactNode }) {
  return (
    <div className="grid min-h-0 content-start overflow-y-auto s:grid-cols-[minmax(0,1fr)_324px] s:content-stretch s:overflow-hidden xl:grid-cols-[minmax(0,1fr)_436px]">
      <div className="flex flex-col border-line bg-raised s:min-h-0 s:border-r">
        <div className="no-scrollbar flex-1 s:min-h-0 s:overflow-y-auto">
          <OrderLines order={order} />
        </div>
        <OrderSums order={order} />
        <OrderPayments order={order} />
      </div>
      <div className="flex flex-col gap-5.5 p-5 s:min-h-0 s:overflow-y-auto s:pr-6">
        {children}
        <TruthPanel order={order} />
        <Journey order={order} />
      </div>
    </div>
  );
}

function NotHere({ titleId, onClose }: { titleId: string; onClose: () => void }) {
  const t = useTranslator(detailWords);
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={<span id={titleId}>{t("notHere")}</span>}
      align="centre"
      action={<Button onClick={onClose}>{t("toBoard")}</Button>}
    >
      {t("notHereText")}
    </EmptyState>
  );
}

interface UnreadProps {
  titleId: string;
  error: unknown;
  isFetching: boolean;
  onRetry: () => void;
}

function Unread({ titleId, error, isFetching, onRetry }: UnreadProps) {
  const t = useTranslator(detailWords);
  const errorText = useErrorText();
  return (
    <ErrorState title={<span id={titleId}>{t("stale")}</span>} onRetry={onRetry} isRetrying={isFetching} align="centre">
      {errorText(error)}
    </ErrorState>
  );
}

const DetailSkeleton = ({ titleId }: { titleId: string }) => {
  const t = useTranslator(detailWords);
  return (
    <div className="h-full w-full">
      <span id={titleId} className="sr-only">
        {t("lines")}
      </span>
      <SkeletonGroup>
        <div className="grid gap-4">
          <Skeleton className="h-14 w-2/3" />
          {[0, 1, 2, 3, 4].map((row) => (
            <Skeleton key={row} className="h-9" />
          ))}
          <Skeleton className="h-40 rounded-[20px]" />
        </div>
      </SkeletonGroup>
    </div>
  );
};

/** The opened order takes the focus, and gives it back to the card that it came from. */
function useFocusedPanel(orderId: number, isReady: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isReady) return;
    ref.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, [isReady]);
  useEffect(
    () => () => document.querySelector<HTMLElement>(`[data-order="${orderId}"] h3 a`)?.focus({ preventScroll: true }),
    [orderId],
  );
  return ref;
}
