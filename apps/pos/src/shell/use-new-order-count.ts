"use client";
import { boardLanes } from "../orders/board-lanes.ts";
import { useBoard } from "../orders/use-board.ts";

/** How many orders wait to be taken. */
export function useNewOrderCount(): number {
  const { data } = useBoard();
  return data === undefined ? 0 : boardLanes(data, "all").new.length;
}
