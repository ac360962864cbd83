"use client";
// One event feed a window, and what it says about the connection.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { endSession, reportRefusal } from "../session/refusal-store.ts";
import { api } from "../trpc/api.ts";
import { isOnline, type Known, learn, type News } from "./connection.ts";
import { type LiveEvent, openFeed } from "./event-feed.ts";

export type { LiveEvent } from "./event-feed.ts";

export interface Connection {
  isOnline: boolean;
  /** When what is on the screen was last known to be true; null before the first connection. */
  lastSyncedAt: Date | null;
}

type Listener = (event: LiveEvent) => void;
type Listen = (listener: Listener) => () => void;

const FeedContext = createContext<Listen | null>(null);
const ConnectionContext = createContext<Connection>({ isOnline: true, lastSyncedAt: null });
/** A feed that does not come up counts as lost after this. */
const FIRST_CONNECTION_MS = 4_000;
const UNKNOWN: Known = { isFeedUp: true, isDeviceOnline: true, lastSyncedAt: null };

export function LiveProvider({ children }: { children: ReactNode }) {
  const { client } = api.useUtils();
  const listeners = useRef(new Set<Listener>());
  const [known, setKnown] = useState<Known>(UNKNOWN);
  useEffect(() => {
    const tell = (news: News) => setKnown((before) => learn(before, news, new Date()));
    const first = setTimeout(() => tell({ isFeedUp: false }), FIRST_CONNECTION_MS);
    const close = openFeed(client, {
      onEvent: (event) => {
        for (const listener of listeners.current) listener(event);
      },
      onConnection: (isUp, error) => {
        clearTimeout(first);
        reportRefusal(error);
        tell({ isFeedUp: isUp });
      },
      onEnd: endSession,
    });
    const stopWatching = watchDevice((isDeviceOnline) => tell({ isDeviceOnline }));
    return () => {
      clearTimeout(first);
      stopWatching();
      close();
    };
  }, [client]);
  const listen = useRef<Listen>((listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  });
  const connection = useMemo(() => ({ isOnline: isOnline(known), lastSyncedAt: known.lastSyncedAt }), [known]);
  return (
    <FeedContext value={listen.current}>
      <ConnectionContext value={connection}>{children}</ConnectionContext>
    </FeedContext>
  );
}

function watchDevice(tell: (isOnline: boolean) => void): () => void {
  const online = () => tell(true);
  const offline = () => tell(false);
  window.addEventListener("online", online);
  window.addEventListener("offline", offline);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("offline", offline);
  };
}

/**
 * Calls `handler` for these kinds of events, and for `ready` (the feed came up; what was missed follows) and `reset`
 * (too much was missed: load everything again). Outside the feed it hears nothing.
 */
export function useLiveEvent(types: readonly LiveEvent["type"][], handler: Listener): void {
  const listen = useContext(FeedContext);
  const latest = useRef({ types, handler });
  useEffect(() => {
    latest.current = { types, handler };
  });
  useEffect(
    () =>
      listen?.((event) => {
        const wanted = latest.current;
        if (event.type === "ready" || event.type === "reset" || wanted.types.includes(event.type))
          wanted.handler(event);
      }),
    [listen],
  );
}

export const useConnection = (): Connection => useContext(ConnectionContext);
