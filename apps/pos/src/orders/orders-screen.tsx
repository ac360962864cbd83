"use client";
// The orders board: everything open, by how far it is; one order opens over it.
import { useTranslator } from "@atapos/ui/language";
import { useEffect, useState } from "react";
import { RefundSheet } from "../refund/refund-sheet.tsx";
import { api } from "../trpc/api.ts";
import { BoardBody } from "./board-body.tsx";
import { BoardClock } from "./board-clock.tsx";
import type { BoardFilter } from "./board-lanes.ts";
import { CallMarks } from "./call-marks.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { MoveTrouble } from "./move-trouble.tsx";
import { closeOrder, openOrder, useOpenOrderId } from "./open-order.ts";
import { OrderActionsProvider } from "./order-actions.ts";
import { OrderDetail } from "./order-detail.tsx";
import { OrderSearch } from "./order-search.tsx";
import { orderWords } from "./order-words.ts";
import { OrdersHead } from "./orders-head.tsx";
import { PayOrder } from "./pay-order.tsx";
import { useBoard } from "./use-board.ts";
import "./orders.css";
import { useBoardKeys } from "./use-board-keys.ts";
import { type OrdersRoom, useOrdersRoom } from "./use-orders-room.ts";

export const OrdersScreen = ({ orderId = null }: { orderId?: number | null }) => (
  <BoardClock>
    <Room fromServer={orderId} />
  </BoardClock>
);

function Room({ fromServer }: { fromServer: number | null }) {
  const t = useTranslator(orderWords);
  const board = useBoard();
  const room = useOrdersRoom();
  const openId = useOpenOrderId(fromServer);
  const [filter, setFilter] = useState<BoardFilter>("all");
  const [isSearching, setIsSearching] = useState(false);
  useFreshBoard();
  const isCovered = room.opened !== null || isSearching;
  useBoardKeys(board.data, { openId, actions: room.actions, isEnabled: !isCovered });
  const choose = (orderId: number) => {
    setIsSearching(false);
    openOrder(orderId);
  };
  return (
    <OrderActionsProvider value={room.actions}>
      <main aria-label={t("title")} className="relative flex min-h-0 flex-1 flex-col">
        <OrdersHead filter={filter} onFilter={setFilter} onSearch={() => setIsSearching(true)} />
        {room.trouble !== null && <MoveTrouble trouble={room.trouble} onDismiss={() => room.setTrouble(null)} />}
        <CallMarks
          calls={board.data?.calls ?? []}
          onFailure={(error, name) => room.setTrouble({ title: t("callFailed", { name }), error, retry: null })}
        />
        <BoardBody
          board={board}
          filter={filter}
          onShowAll={() => setFilter("all")}
          openId={openId}
          actions={room.actions}
        />
        {openId !== null && <OrderDetail key={openId} orderId={openId} isCovered={isCovered} onClose={closeOrder} />}
      </main>
      <OrderSearch isOpen={isSearching} onClose={() => setIsSearching(false)} onChoose={choose} />
      <OpenedSheet room={room} />
    </OrderActionsProvider>
  );
}

function OpenedSheet({ room }: { room: OrdersRoom }) {
  const { opened, close } = room;
  switch (opened?.kind) {
    case undefined:
      return null;
    case "cancel":
      return <CancelDialog order={opened.order} onClose={close} onCancel={room.cancel} onRefund={room.openRefund} />;
    case "pay":
      return <PayOrder key={opened.order.id} order={opened.order} onClose={close} />;
    case "refund":
      return <RefundSheet orderId={opened.order.id} refundId={opened.refundId} onClose={close} />;
  }
}

/** Coming back into the room shows the truth at once, whatever the feed has told meanwhile. */
function useFreshBoard(): void {
  const utils = api.useUtils();
  useEffect(() => {
    void utils.order.board.invalidate();
  }, [utils]);
}
