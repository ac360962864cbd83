"use client";
import { useLiveEvent } from "../live/live-provider.tsx";
import { api } from "../trpc/api.ts";

/** How many orders wait to be taken. */
export function useNewOrderCount(): number {
  const { data, refetch } = api.order.list.useQuery({ status: "pending", limit: 1 });
  useLiveEvent(["order.placed", "order.confirmed", "order.cancelled", "order.completed"], () => void refetch());
  return data?.total ?? 0;
}
