"use client";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { api } from "../../trpc/api.ts";

/** Everybody, brought up to date when somebody accepts, is locked out or changes elsewhere. */
export function usePeople() {
  const utils = api.useUtils();
  useLiveEvent(["staff.changed"], () => void utils.staff.people.invalidate());
  return api.staff.people.useQuery();
}
