"use client";
// The four lanes side by side; on a narrow screen they are pushed sideways and snap.
import { useTranslator } from "@atapos/ui/language";
import type { KeyboardEvent } from "react";
import { arrowTarget } from "./board-arrows.ts";
import { LANES, type Lane as LaneName } from "./board-lanes.ts";
import { DoneRow } from "./done-row.tsx";
import { Lane } from "./lane.tsx";
import { type CardActions, OrderCard } from "./order-card.tsx";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";

interface BoardProps extends CardActions {
  lanes: Record<LaneName, Order[]>;
  /** All that are done today; the lane shows the latest. */
  doneTotal: number;
  busyIds: ReadonlySet<number>;
  openId: number | null;
}

export const BOARD_GRID =
  "grid min-h-0 flex-1 snap-x snap-mandatory scroll-pl-2 auto-cols-[min(316px,calc(100vw-24px))] grid-flow-col overflow-x-auto px-2 m:auto-cols-[minmax(0,1fr)] m:overflow-x-hidden m:px-3";

export function Board({ lanes, doneTotal, busyIds, openId, onStep, onDecline }: BoardProps) {
  const t = useTranslator(orderWords);
  const more = doneTotal - lanes.done.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the links inside
    <div className={BOARD_GRID} onKeyDown={moveByArrows}>
      {LANES.map((lane) => (
        <Lane key={lane} lane={lane} count={lane === "done" ? doneTotal : lanes[lane].length}>
          {lanes[lane].length === 0 && <p className="px-1 py-3 text-ink-2 text-s">{t(`laneEmpty.${lane}`)}</p>}
          {lanes[lane].map((order) =>
            lane === "done" ? (
              <DoneRow key={order.id} order={order} isOpen={order.id === openId} />
            ) : (
              <OrderCard
                key={order.id}
                order={order}
                isBusy={busyIds.has(order.id)}
                isOpen={order.id === openId}
                onStep={onStep}
                onDecline={onDecline}
              />
            ),
          )}
          {lane === "done" && more > 0 && (
            <p className="px-1 py-2 text-ink-2 text-s">{t("moreDone", { count: more })}</p>
          )}
        </Lane>
      ))}
    </div>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const target = arrowTarget(event.currentTarget, event.key);
  if (target === null) return;
  event.preventDefault();
  target.focus();
}
