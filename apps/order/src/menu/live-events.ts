// What the one event feed of a page tells, for whatever part of the page wants to hear it.
import type { browserApi } from "../trpc/browser-api.ts";

type Listener = Parameters<typeof browserApi.event.subscribe.subscribe>[1]["onData"];
export type LiveEvent = Parameters<NonNullable<Listener>>[0]["data"];

const listeners = new Set<(event: LiveEvent) => void>();

export function tellOfEvent(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

/** Returns how to stop hearing. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
