"use client";
import type { AppRouter } from "@atapos/core";
import { canCancel } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef, useState } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { registerView } from "../../register/register-menu.ts";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { sampleLines } from "../settings/worked-bill.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";

export type TestOrder = inferRouterOutputs<AppRouter>["order"]["get"];

/** The order that arrives while one waits here, from a phone or from the till; and its cancelling. */
export function useTestOrder() {
  const t = useTranslator(setupWords);
  const { facts, fail } = useSetup();
  const utils = api.useUtils();
  const key = useRef(crypto.randomUUID());
  const [arrived, setArrived] = useState<TestOrder | null>(null);
  const placing = api.order.place.useMutation();
  const cancel = api.order.cancel.useMutation();

  // Left while it was under way: the only order that this merchant has ever had.
  const ever = api.order.list.useQuery({ limit: 2 }, { enabled: facts.hasOrders });
  const [first] = ever.data?.items ?? [];
  const firstId = ever.data?.total === 1 && first !== undefined && canCancel(first) ? first.id : null;
  const resumed = api.order.get.useQuery({ orderId: firstId ?? 0 }, { enabled: firstId !== null });
  const order = arrived ?? resumed.data ?? null;
  const read = (orderId: number) => utils.order.get.fetch({ orderId }, { staleTime: 0 }).then(setArrived, fail);

  useLiveEvent(["order.placed", "order.changed", "order.cancelled", "payment.settled"], ({ type, orderId }) => {
    if (orderId === null) return;
    const isFirst = type === "order.placed" && order === null && !facts.hasOrders;
    if (isFirst || order?.id === orderId) void read(orderId);
  });

  const place = async () => {
    const menu = await utils.catalog.registerMenu.fetch();
    const [line] = sampleLines(registerView(menu, "id").products, 0);
    if (line === undefined) return showFailure(t("testNoMenu"));
    const { productId, variantId } = line;
    const placed = await placing.mutateAsync({
      ...{ orderType: "takeaway", source: "register", idempotencyKey: key.current },
      lines: [{ productId, variantId, quantity: 1 }],
      notes: t("testReason"),
    });
    await read(placed.id);
  };

  /** True when it is over: cancelled now, or ended elsewhere before. */
  const clean = async () => {
    if (order === null) return true;
    const now = await utils.order.get.fetch({ orderId: order.id }, { staleTime: 0 });
    if (canCancel(now)) await cancel.mutateAsync({ orderId: order.id, reason: t("testReason") });
    return true;
  };

  /** It sold before this set-up: whatever comes now is a guest's. */
  const isSelling = facts.hasOrders && order === null && !ever.isPending && firstId === null;
  return { order, isSelling, isPlacing: placing.isPending, place, clean };
}
