"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useCallback, useState } from "react";
import type { OrderView } from "../pay/bill.ts";
import { useRegister, useTicketStore } from "../register/register-context.tsx";
import { showFailure } from "../shared/show-failure.tsx";
import { api } from "../trpc/api.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { ensureOrder } from "./ensure-order.ts";
import { EMPTY_TICKET } from "./ticket.ts";
import { ticketOfOrder } from "./ticket-of-order.ts";
import { ticketWords } from "./ticket-words.ts";
import { useOrderApi } from "./use-order-api.ts";

/** The server's order for the ticket as it stands; what it refuses is mended on the ticket where that is possible. */
export function useEnsureOrder(): () => Promise<OrderView> {
  const { menu, update } = useRegister();
  const store = useTicketStore();
  const orders = useOrderApi();
  const t = useTranslator(ticketWords);
  const { reload } = menu;
  return useCallback(async () => {
    try {
      return await ensureOrder(store, orders);
    } catch (error) {
      const code = errorCodeOf(error);
      // the shelf or the menu is not what this device believed
      if (code === "sold_out" || code === "unavailable_item" || code === "stale_catalogue" || code === "not_found")
        reload();
      const { order } = store.get();
      if (code === "version_conflict" && order !== null) {
        const latest = await orders.get(order.id);
        update(() => ticketOfOrder(latest));
        showToast({ message: t("changedElsewhere", { number: order.number }) });
      }
      throw error;
    }
  }, [store, orders, reload, update, t]);
}

/** Sends the ticket and leaves it to be paid later; a new one is begun. */
export function useSendTicket(): { send: () => Promise<void>; isSending: boolean } {
  const { update } = useRegister();
  const { client } = api.useUtils();
  const ensure = useEnsureOrder();
  const errorText = useErrorText();
  const t = useTranslator(ticketWords);
  const [isSending, setIsSending] = useState(false);
  const send = async () => {
    setIsSending(true);
    try {
      const order = await ensure();
      // the cashier has taken it by sending it: the kitchen need not wait for a second yes
      if (order.status === "pending") await client.order.confirm.mutate({ orderId: order.id });
      update((now) => (now.order?.id === order.id ? EMPTY_TICKET : now));
      showToast({ message: t("sent", { number: order.orderNumber }) });
    } catch (error) {
      showFailure(errorText(error));
    } finally {
      setIsSending(false);
    }
  };
  return { send, isSending };
}
