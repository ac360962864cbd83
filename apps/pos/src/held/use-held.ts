"use client";
import { useLiveEvent } from "../live/live-provider.tsx";
import { api } from "../trpc/api.ts";
import type { ServerApi } from "../trpc/server-api.ts";

export type HeldTicket = Awaited<ReturnType<ServerApi["hold"]["list"]["query"]>>["items"][number];

const NONE: readonly HeldTicket[] = [];

/** What is held at any till, the newest news first told by the feed. */
export function useHeld() {
  const query = api.hold.list.useQuery();
  const { refetch } = query;
  useLiveEvent(["hold.changed"], () => void refetch());
  return { items: query.data?.items ?? NONE, query };
}
