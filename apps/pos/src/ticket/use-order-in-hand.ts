"use client";
// The order behind the ticket: taken from the board by the page's address, and followed while others may change it.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { usePutAside } from "../held/use-put-aside.ts";
import { useLiveEvent } from "../live/live-provider.tsx";
import type { OrderView } from "../pay/bill.ts";
import { useRegister, useTicketStore } from "../register/register-context.tsx";
import { showFailure } from "../shared/show-failure.tsx";
import { useErrorText } from "../words/error-words.ts";
import { hasUnsentChange } from "./order-lines.ts";
import { EMPTY_TICKET } from "./ticket.ts";
import { ticketOfOrder } from "./ticket-of-order.ts";
import { ticketWords } from "./ticket-words.ts";
import { useOrderApi } from "./use-order-api.ts";

export function useOrderInHand(): void {
  useAskedOrder();
  useChangesElsewhere();
}

/** `/?order=12` and `/?order=12&pay=1`: what was in hand is put aside first. */
function useAskedOrder(): void {
  const params = useSearchParams();
  const asked = Number(params.get("order"));
  const mayPay = params.get("pay") === "1";
  const router = useRouter();
  const store = useTicketStore();
  const orders = useOrderApi();
  const putAside = usePutAside();
  const { open, update, menu } = useRegister();
  const errorText = useErrorText();
  const t = useTranslator(ticketWords);
  const take = async (orderId: number) => {
    try {
      if (store.get().order?.id !== orderId) {
        const order = await orders.get(orderId);
        if (!isOpen(order)) return showToast({ message: t("notOpen", { number: order.orderNumber }) });
        await putAside();
        update(() => ticketOfOrder(order));
      }
      if (mayPay) open({ kind: "pay", paidOrderId: null });
    } catch (error) {
      showFailure(errorText(error));
    }
  };
  const isTaking = useRef(false);
  // what is in hand cannot be put aside before it is known what it comes to
  const isReady = !menu.isLoading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order in the address asks again
  useEffect(() => {
    if (!isReady || !Number.isSafeInteger(asked) || asked < 1 || isTaking.current) return;
    isTaking.current = true;
    // a reload later must not bring it back
    router.replace("/");
    void take(asked).finally(() => {
      isTaking.current = false;
    });
  }, [asked, isReady]);
}

const isOpen = ({ status, paymentStatus }: OrderView): boolean =>
  (status === "pending" || status === "confirmed") && paymentStatus !== "paid";

/** Paid or cancelled elsewhere, it leaves the ticket; changed elsewhere, the newest is shown where nothing would be lost. */
function useChangesElsewhere(): void {
  const store = useTicketStore();
  const orders = useOrderApi();
  const { overlay, update } = useRegister();
  const t = useTranslator(ticketWords);
  const look = async () => {
    const { order, sending } = store.get();
    if (order === null || sending !== null || overlay.kind === "pay") return;
    const latest = await orders.get(order.id);
    const now = store.get();
    if (now.order?.id !== order.id || now.sending !== null) return;
    const { number } = order;
    if (!isOpen(latest)) {
      update(() => EMPTY_TICKET);
      showToast({ message: t(latest.status === "cancelled" ? "cancelledElsewhere" : "paidElsewhere", { number }) });
    } else if (latest.version !== now.order.version && !hasUnsentChange(now)) {
      update(() => ticketOfOrder(latest));
      showToast({ message: t("changedElsewhere", { number }) });
    }
  };
  useLiveEvent(["order.changed", "order.cancelled", "order.completed", "payment.settled"], (event) => {
    const mine = store.get().order?.id;
    // an order that cannot be read now is read at the next event, and at the latest when it is sent
    if (mine !== undefined && (event.orderId === null || event.orderId === mine)) look().catch(() => undefined);
  });
}
