"use client";
import { useLiveEvent } from "../live/live-provider.tsx";
import { api } from "../trpc/api.ts";
import type { ServerApi } from "../trpc/server-api.ts";

export type HeldTicket = Awaited<ReturnType<ServerApi["hold"]["list"]["query"]>>["items"][number];

const NONE: readonly HeldTicket[] = [];

/** What is held at any till. */
export function useHeld() {
  const query = api.hold.list.useQuery();
  return { items: query.data?.items ?? NONE, query };
}

/** Keeps it true by the feed; stands once in the register. */
export function useHeldNews(): void {
  const utils = api.useUtils();
  useLiveEvent(["hold.changed"], () => void utils.hold.list.invalidate());
}
