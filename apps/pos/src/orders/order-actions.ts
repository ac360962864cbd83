"use client";
// What a person can do with an order, wherever it is shown; the room gives it, card, detail and dialogs use it.
import { createContext, useContext } from "react";
import type { NextStep } from "./next-step.ts";
import type { Order, OrderDetail } from "./order-types.ts";

export interface OrderActions {
  step: (order: Order, step: NextStep) => void;
  cancel: (order: Order) => void;
  refund: (order: OrderDetail, refundId: number | null) => void;
  busyIds: ReadonlySet<number>;
}

const NOTHING: OrderActions = { step: () => {}, cancel: () => {}, refund: () => {}, busyIds: new Set() };

const ActionsContext = createContext<OrderActions>(NOTHING);

export const OrderActionsProvider = ActionsContext.Provider;
export const useOrderActions = (): OrderActions => useContext(ActionsContext);
