"use client";
// Keeps one order true on the screen: the event feed says when to look, a slow look covers what the feed misses.
import { useCallback, useEffect, useRef, useState } from "react";
import { tellOfEvent } from "../menu/live-events.ts";
import { setReachable } from "../menu/online.ts";

interface LiveOptions<T> {
  orderId: number | null;
  /** Asks the server for the whole truth. */
  load: () => Promise<T>;
  onLoad: (value: T) => void;
  /** Whether this phone gets events: a table's or a customer's; a shared link only looks. */
  listens: boolean;
}

const WITH_FEED_MS = 20_000;
const WITHOUT_FEED_MS = 5_000;
const TOGETHER_MS = 200;

/** Returns how to look now; it resolves to whether an answer came. */
export function useLiveOrder<T>({ orderId, load, onLoad, listens }: LiveOptions<T>): () => Promise<boolean> {
  const [isFed, setIsFed] = useState(false);
  const latest = useRef({ load, onLoad });
  useEffect(() => {
    latest.current = { load, onLoad };
  });
  const look = useCallback(async () => {
    try {
      latest.current.onLoad(await latest.current.load());
      setReachable(true);
      return true;
    } catch (error) {
      setReachable(await wasAnswered(error));
      return false;
    }
  }, []);
  useEffect(() => {
    if (orderId === null) return;
    return lookNowAndThen(() => void look(), isFed ? WITH_FEED_MS : WITHOUT_FEED_MS);
  }, [orderId, isFed, look]);
  useEffect(() => {
    if (orderId === null || !listens) return;
    return listen(orderId, () => void look(), setIsFed);
  }, [orderId, listens, look]);
  return look;
}

async function wasAnswered(error: unknown): Promise<boolean> {
  try {
    return (await import("../trpc/browser-api.ts")).errorCodeOf(error) !== null;
  } catch {
    return false;
  }
}

function lookNowAndThen(look: () => void, everyMs: number): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === "visible") look();
  };
  const timer = setInterval(lookIfSeen, everyMs);
  document.addEventListener("visibilitychange", lookIfSeen);
  window.addEventListener("online", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", lookIfSeen);
    window.removeEventListener("online", look);
  };
}

function listen(orderId: number, look: () => void, setIsFed: (isFed: boolean) => void): () => void {
  let stop: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, TOGETHER_MS);
  };
  import("../trpc/browser-api.ts")
    .then(({ browserApi }) => {
      if (isOver) return;
      const subscription = browserApi.event.subscribe.subscribe(undefined, {
        onData: ({ data }) => {
          setIsFed(true);
          tellOfEvent(data);
          // `ready` too: something may have happened between the page's making and now
          if (data.orderId === orderId || data.type === "reset" || data.type === "ready") lookSoon();
        },
        onConnectionStateChange: ({ state }) => setIsFed(state === "pending"),
        onError: () => setIsFed(false),
      });
      stop = () => subscription.unsubscribe();
    })
    .catch(() => setIsFed(false));
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop?.();
  };
}
