"use client";
// Giving money back: how much, why, by which way, and with whose approval.
import { Button } from "@atapos/ui/button";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import { useModal } from "@atapos/ui/use-modal";
import { useId } from "react";
import { useOrderFeed } from "../orders/use-board.ts";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { RefundHead } from "./refund-head.tsx";
import { RefundPage } from "./refund-page.tsx";
import { refundWords } from "./refund-words.ts";

interface RefundSheetProps {
  orderId: number;
  /** A queued refund that is to be sent; null: a new one. */
  refundId: number | null;
  onClose: () => void;
}

export function RefundSheet({ orderId, refundId, onClose }: RefundSheetProps) {
  const t = useTranslator(refundWords);
  const errorText = useErrorText();
  const titleId = useId();
  const { ref, handlers } = useModal(true, onClose);
  const { data, error, refetch, isFetching } = api.order.get.useQuery({ orderId });
  useOrderFeed(orderId);
  return (
    <dialog
      ref={ref}
      {...handlers}
      data-modal
      aria-labelledby={titleId}
      className="modal fixed inset-2 m-0 h-auto max-h-none w-auto max-w-none overflow-hidden rounded-l bg-surface p-0 text-ink shadow-3 s:inset-4 m:left-25"
    >
      <div className="flex h-full flex-col">
        <RefundHead order={data ?? null} titleId={titleId} onClose={onClose} />
        {data !== undefined && <RefundPage order={data} refundId={refundId} onClose={onClose} />}
        {data === undefined && error !== null && (
          <div className="grid flex-1 place-items-center">
            <ErrorState title={t("loadFailed")} onRetry={() => void refetch()} isRetrying={isFetching} align="centre">
              {errorText(error)}
            </ErrorState>
          </div>
        )}
        {data === undefined && error === null && <Loading />}
        {data === undefined && (
          <footer className="border-line border-t px-7 py-4">
            <Button variant="quiet" size="xl" onClick={onClose}>
              {t("cancel")}
            </Button>
          </footer>
        )}
      </div>
    </dialog>
  );
}

const Loading = () => (
  <div className="flex-1 p-7">
    <SkeletonGroup>
      <div className="grid gap-4">
        <Skeleton className="h-12 w-2/5" />
        <Skeleton className="h-14 w-2/5" />
        <Skeleton className="h-14 w-2/5" />
      </div>
    </SkeletonGroup>
  </div>
);
