"use client";
// Keeps the menu true while it is looked at: the server says when it changed, and a slow look covers the rest.
import { whenReached } from "@atapos/ui/when-reached";
import { useEffect } from "react";
import { useDiner } from "./diner-context.tsx";
import { tellOfEvent } from "./live-events.ts";
import type { Menu } from "./menu-view.ts";
import { setReachable } from "./online.ts";

/** Takeaway guests without an account get no events at all. */
const LOOK_EVERY_MS = 45_000;
const TOGETHER_MS = 400;

export function LiveMenu() {
  const { session, menu, replaceMenu } = useDiner();
  const merchantId = menu.merchant.id;
  const isAtTable = session !== null;
  useEffect(() => {
    const refresh = together(() => void fetchMenu(merchantId, replaceMenu));
    const stopLooking = lookNowAndThen(refresh);
    const stopListening = isAtTable ? listen(refresh) : () => undefined;
    return () => {
      stopLooking();
      stopListening();
    };
  }, [merchantId, isAtTable, replaceMenu]);
  useEffect(() => {
    if (menu.validUntil === null) return;
    return whenReached(menu.validUntil, () => void fetchMenu(merchantId, replaceMenu));
  }, [menu.validUntil, merchantId, replaceMenu]);
  return null;
}

/** Not by rendering the page again: where the network is gone, Next would leave the page for an error. */
async function fetchMenu(merchantId: number, onMenu: (menu: Menu) => void): Promise<void> {
  try {
    const { browserApi, errorCodeOf } = await import("../trpc/browser-api.ts");
    const ask = browserApi.catalog.menu.query({ merchantId });
    const menu = await ask.catch((error: unknown) => (errorCodeOf(error) === null ? Promise.reject(error) : null));
    setReachable(true);
    // a phone that sits elsewhere is answered with the menu of where it sits
    if (menu?.merchant.id === merchantId) onMenu(menu);
  } catch {
    // not there, or not speaking: what is on the screen stays, and says so
    setReachable(false);
  }
}

/** Several changes in a moment ask the server once. */
function together(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, TOGETHER_MS);
  };
}

function lookNowAndThen(refresh: () => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible" && navigator.onLine) refresh();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("online", look);
  };
}

/** The client is loaded here and not with the page: nothing that one sees waits for it. */
function listen(refresh: () => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  import("../trpc/browser-api.ts")
    .then(({ browserApi, errorCodeOf }) => {
      if (isOver) return;
      const subscription = browserApi.event.subscribe.subscribe(undefined, {
        onData: ({ data }) => {
          setReachable(true);
          tellOfEvent(data);
          if (data.payload.isSessionClosed === true) leaveTable();
          if (CONCERNING.has(data.type)) refresh();
        },
        onError: (error) => (errorCodeOf(error) === null ? setReachable(false) : leaveTable()),
        onConnectionStateChange: ({ state, error }) => setReachable(state !== "connecting" || error === null),
      });
      stop = () => subscription.unsubscribe();
    })
    .catch(() => setReachable(false));
  return () => {
    isOver = true;
    stop?.();
  };
}

/** The session is over: the first page says so, and what to do. */
const leaveTable = (): void => window.location.assign("/");

const CONCERNING: ReadonlySet<string> = new Set([
  "catalogue.changed",
  "stock.changed",
  "merchant.changed",
  "table.changed",
  "reset",
]);
