"use client";
import type { AppRouter } from "@atapos/core";
import { canCancel } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef, useState } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { registerView } from "../../register/register-menu.ts";
import { api } from "../../trpc/api.ts";
import { sampleLines } from "../settings/worked-bill.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";

export type TestOrder = inferRouterOutputs<AppRouter>["order"]["get"];

/** The order that arrives while one waits here, from a phone or from the till; and its cancelling. */
export function useTestOrder() {
  const t = useTranslator(setupWords);
  const { fail } = useSetup();
  const utils = api.useUtils();
  const key = useRef(crypto.randomUUID());
  const [order, setOrder] = useState<TestOrder | null>(null);
  const placing = api.order.place.useMutation();
  const cancel = api.order.cancel.useMutation();

  useLiveEvent(["order.placed"], (event) => {
    if (event.type !== "order.placed" || event.orderId === null) return;
    void utils.order.get.fetch({ orderId: event.orderId }).then(setOrder, fail);
  });

  const place = async () => {
    const menu = await utils.catalog.registerMenu.fetch();
    const [line] = sampleLines(registerView(menu, "id").products, 0);
    if (line === undefined) return;
    const { productId, variantId } = line;
    const placed = await placing.mutateAsync({
      ...{ orderType: "takeaway", source: "register", idempotencyKey: key.current },
      lines: [{ productId, variantId, quantity: 1 }],
      notes: t("testReason"),
    });
    setOrder(await utils.order.get.fetch({ orderId: placed.id }));
  };

  /** True when it is over: cancelled now, or ended elsewhere before. */
  const clean = async () => {
    if (order === null) return true;
    const now = await utils.order.get.fetch({ orderId: order.id }, { staleTime: 0 });
    if (canCancel(now)) await cancel.mutateAsync({ orderId: order.id, reason: t("testReason") });
    return true;
  };

  return { order, isPlacing: placing.isPending, place, clean };
}
