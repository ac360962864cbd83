"use client";
import { useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import type { Bill } from "../pay/bill.ts";
import { billOfOrder } from "../pay/bill-of-order.ts";
import { api } from "../trpc/api.ts";
import { detailWords } from "./detail-words.ts";
import { orderTitle, tableTitle } from "./order-label.ts";
import { useTaxName } from "./order-sums.tsx";
import type { Order } from "./order-types.ts";
import { useLabelWords } from "./use-label-words.ts";

/** An order as the pay sheet takes it: "Meja 7, Bu Ratna", "Makan di sini · 2 tamu". */
export function useOrderBill(): (order: Order) => Bill {
  const t = useTranslator(detailWords);
  const tStatus = useTranslator(statusWords);
  const words = useLabelWords();
  const taxName = useTaxName();
  const utils = api.useUtils();
  return (order) => {
    const name = orderTitle(order, words);
    const table = order.table === null ? null : tableTitle(order.table.name, words);
    const guests = order.guestCount === null ? [] : [t("guests", { count: order.guestCount })];
    const titles = {
      title: table === null || table === name ? name : `${table}, ${name}`,
      subtitle: [tStatus(`orderType.${order.orderType}`), ...guests].join(" · "),
      discountName: t("discount"),
      taxName: taxName(order),
    };
    return billOfOrder(order, titles, () => utils.order.get.fetch({ orderId: order.id }, { staleTime: 0 }));
  };
}
