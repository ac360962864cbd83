"use client";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import { BOARD_GRID } from "./board.tsx";
import { LANES } from "./board-lanes.ts";

const CARDS = { new: [150, 110], preparing: [120, 150, 110], ready: [110], done: [] } as const;

/** The board's own geometry while its orders are on their way. */
export const BoardSkeleton = () => (
  <SkeletonGroup>
    <div className={`${BOARD_GRID} h-full`}>
      {LANES.map((lane) => (
        <div key={lane} className="border-line px-3 not-first:border-l">
          <div className="flex h-11 items-center">
            <Skeleton className="h-5 w-24" />
          </div>
          <div className="grid gap-3 pt-1">
            {CARDS[lane].map((height) => (
              <div key={height} className="grid gap-3 rounded-m bg-raised p-3.5 shadow-1 ring-1 ring-line">
                <div className="flex items-center gap-3">
                  <Skeleton className="size-11 rounded-control" />
                  <Skeleton className="h-4 w-32" />
                </div>
                <span style={{ height }} className="grid content-start gap-2">
                  <Skeleton className="h-3 w-4/5" />
                  <Skeleton className="h-3 w-3/5" />
                </span>
                <Skeleton className="h-12 rounded-base" />
              </div>
            ))}
            {lane === "done" && [0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-17 rounded-tile" />)}
          </div>
        </div>
      ))}
    </div>
  </SkeletonGroup>
);
