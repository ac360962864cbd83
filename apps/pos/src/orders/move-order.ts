// A step of an order on the board before the server has answered; the server's answer replaces the guess.
import type { ItemStatus } from "@atapos/domain";
import type { BoardOrders } from "./board-lanes.ts";
import type { Order } from "./order-types.ts";

export type Move = "take" | "finish" | "recall" | "serve" | "cancel";

/** The order as it will be once the step has been taken. */
export function moved(order: Order, move: Move, at: string): Order {
  switch (move) {
    case "take":
      return { ...withItems(order, "preparing"), status: "confirmed", confirmedAt: order.confirmedAt ?? at };
    case "finish":
      return withItems(order, "ready");
    case "recall":
      return withItems(order, "preparing");
    case "serve":
      return { ...withItems(order, "served"), status: "completed", completedAt: at };
    case "cancel":
      return { ...order, status: "cancelled", cancelledAt: at };
  }
}

/** The board with one order put where it belongs; an order that it does not hold is left out. */
export function withOrder<Board extends BoardOrders>(board: Board, order: Order): Board {
  const isHeld = [...board.open, ...board.done].some(({ id }) => id === order.id);
  if (!isHeld) return board;
  const isOpen = order.status === "pending" || order.status === "confirmed";
  const without = (orders: readonly Order[]) => orders.filter(({ id }) => id !== order.id);
  return {
    ...board,
    open: isOpen ? replaced(board.open, order) : without(board.open),
    done: isOpen ? without(board.done) : replaced(board.done, order),
  };
}

function replaced(orders: readonly Order[], order: Order): Order[] {
  const isIn = orders.some(({ id }) => id === order.id);
  return isIn ? orders.map((one) => (one.id === order.id ? order : one)) : [order, ...orders];
}

function withItems(order: Order, status: ItemStatus): Order {
  return { ...order, items: order.items.map((item) => (item.status === "void" ? item : { ...item, status })) };
}
