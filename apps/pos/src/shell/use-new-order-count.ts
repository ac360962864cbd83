"use client";
import { orderStage } from "@atapos/domain";
import { useBoard } from "../orders/use-board.ts";

/** How many orders wait to be taken. */
export function useNewOrderCount(): number {
  return useBoard().data?.open.filter((order) => orderStage(order) === "new").length ?? 0;
}
