"use client";
// Which order lies open over the board: it is in the address, so that it can be shared and the way back works.
import { usePathname } from "next/navigation";
import { readId } from "../shared/read-id.ts";

const BOARD = "/orders";

export const orderPath = (orderId: number): string => `${BOARD}/${orderId}`;

/** Without asking the server for a page: the board underneath stays as it is. */
export function openOrder(orderId: number): void {
  window.history.pushState(null, "", orderPath(orderId));
}

export function closeOrder(): void {
  window.history.pushState(null, "", BOARD);
}

export function useOpenOrderId(fromServer: number | null): number | null {
  const path = usePathname();
  if (path === BOARD) return null;
  return path.startsWith(`${BOARD}/`) ? readId(path.slice(BOARD.length + 1)) : fromServer;
}
