"use client";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { api } from "../../trpc/api.ts";

/** Every table in its order; whatever happens to one, here or at another till, shows by itself. */
export function useRoom() {
  const utils = api.useUtils();
  useLiveEvent(["table.changed"], () => void utils.table.overview.invalidate());
  return api.table.overview.useQuery();
}
