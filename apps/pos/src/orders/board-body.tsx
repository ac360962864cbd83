"use client";
// The board in each of its states: on its way, empty, not to be had, no longer fresh.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import ClipboardList from "lucide-react/icons/clipboard-list";
import Filter from "lucide-react/icons/list-filter";
import { useMemo } from "react";
import { useErrorText } from "../words/error-words.ts";
import { Board } from "./board.tsx";
import { type BoardFilter, boardLanes, LANES } from "./board-lanes.ts";
import { BoardSkeleton } from "./board-skeleton.tsx";
import type { OrderActions } from "./order-actions.ts";
import { orderWords } from "./order-words.ts";
import type { useBoard } from "./use-board.ts";

interface BoardBodyProps {
  board: ReturnType<typeof useBoard>;
  filter: BoardFilter;
  onShowAll: () => void;
  openId: number | null;
  actions: OrderActions;
}

export function BoardBody({ board, filter, onShowAll, openId, actions }: BoardBodyProps) {
  const t = useTranslator(orderWords);
  const errorText = useErrorText();
  const { data, error } = board;
  const lanes = useMemo(() => (data === undefined ? null : boardLanes(data, filter)), [data, filter]);
  const retry = () => void board.refetch();
  if (data === undefined || lanes === null) {
    if (error === null) return <BoardSkeleton />;
    return (
      <div className="grid flex-1 place-items-center">
        <ErrorState title={t("loadFailed")} onRetry={retry} isRetrying={board.isFetching} align="centre">
          {errorText(error)}
        </ErrorState>
      </div>
    );
  }
  const isEmpty = LANES.every((lane) => lanes[lane].length === 0);
  return (
    <>
      {error !== null && <StaleBoard onRetry={retry} isRetrying={board.isFetching} />}
      {isEmpty ? (
        <EmptyBoard isFiltered={filter !== "all"} onShowAll={onShowAll} />
      ) : (
        <Board
          lanes={lanes}
          doneTotal={filter === "all" ? data.doneTotal : lanes.done.length}
          busyIds={actions.busyIds}
          openId={openId}
          onStep={actions.step}
          onDecline={actions.cancel}
        />
      )}
    </>
  );
}

function StaleBoard({ onRetry, isRetrying }: { onRetry: () => void; isRetrying: boolean }) {
  const t = useTranslator(orderWords);
  return (
    <Banner
      tone="warn"
      look="note"
      className="mx-6 mb-3 shrink-0"
      title={t("stale")}
      action={
        <Button variant="quiet" onClick={onRetry} isLoading={isRetrying}>
          {t("retry")}
        </Button>
      }
    >
      {t("staleText")}
    </Banner>
  );
}

function EmptyBoard({ isFiltered, onShowAll }: { isFiltered: boolean; onShowAll: () => void }) {
  const t = useTranslator(orderWords);
  return (
    <div className="grid flex-1 place-items-center p-6">
      {isFiltered ? (
        <EmptyState
          icon={<Filter aria-hidden="true" />}
          title={t("emptyFilter")}
          align="centre"
          action={
            <Button variant="quiet" onClick={onShowAll}>
              {t("showAll")}
            </Button>
          }
        />
      ) : (
        <EmptyState icon={<ClipboardList aria-hidden="true" />} title={t("emptyTitle")} align="centre">
          {t("emptyText")}
        </EmptyState>
      )}
    </div>
  );
}
