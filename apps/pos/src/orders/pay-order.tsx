"use client";
// Taking the money of an order that is placed already: the pay sheet, with its bill beside it as the ticket would stand.
import { useState } from "react";
import { PaySheet } from "../pay/pay-sheet.tsx";
import { api } from "../trpc/api.ts";
import { OrderLines } from "./order-lines.tsx";
import { OrderPlate } from "./order-plate.tsx";
import { OrderSums } from "./order-sums.tsx";
import type { Order } from "./order-types.ts";
import { useOrderBill } from "./use-order-bill.ts";

export function PayOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const utils = api.useUtils();
  const billOf = useOrderBill();
  // what the person saw when the sheet was opened; the sheet itself asks again before it takes money
  const [bill] = useState(() => billOf(order));
  const reload = () => {
    void utils.order.board.invalidate();
    void utils.order.get.invalidate({ orderId: order.id });
  };
  return (
    <>
      <aside
        data-pay-aside
        aria-label={bill.title}
        className="fixed inset-y-0 right-0 z-20 hidden w-96 flex-col border-line border-l bg-raised m:flex"
      >
        <header className="flex items-center gap-3 border-line border-b px-6 py-4">
          <OrderPlate order={order} tone="ink" />
          <div className="min-w-0">
            <h2 className="truncate font-bold text-l">{bill.title}</h2>
            <p className="truncate text-[14.5px] text-ink-2">{bill.subtitle}</p>
          </div>
        </header>
        <div className="no-scrollbar min-h-0 flex-1 overflow-y-auto">
          <OrderLines order={order} />
        </div>
        <OrderSums order={order} />
      </aside>
      <PaySheet bill={bill} onPaid={reload} onClose={onClose} />
    </>
  );
}
