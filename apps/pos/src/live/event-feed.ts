// The merchant's live events as one endless subscription: it comes back by itself and goes on where it left.
import type { AppRouter, EventView } from "@atapos/core";
import type { TRPCClient } from "@trpc/client";

/** An event as it came over the wire. */
export interface LiveEvent {
  type: EventView["type"];
  orderId: number | null;
  payload: Record<string, unknown>;
  at: string;
}

export interface FeedListener {
  onEvent: (event: LiveEvent) => void;
  /** `error` says why it was lost, where an answer said so. */
  onConnection: (isUp: boolean, error: unknown) => void;
  /** The session is over, or locked. */
  onEnd: () => void;
}

const FIRST_RETRY_MS = 500;
const MAX_RETRY_MS = 3_000;
const ANSWER_MS = 5_000;

/** The browser's EventSource gives up for good when a proxy answers with an error page: this does not. */
export function openFeed(client: TRPCClient<AppRouter>, listener: FeedListener): () => void {
  let lastEventId: string | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => {};
  let isOver = false;
  const connect = () => {
    stop = subscribe(client, lastEventId, {
      onEvent: (id, event) => {
        failures = 0;
        lastEventId = id;
        listener.onEvent(event);
      },
      onConnection: (isUp) => listener.onConnection(isUp, null),
      onLost: lose,
    });
  };
  const lose = (error: unknown) => {
    stop();
    listener.onConnection(false, error);
    timer = setTimeout(() => void retry(), Math.min(FIRST_RETRY_MS * 2 ** failures++, MAX_RETRY_MS));
  };
  const retry = async () => {
    try {
      // an EventSource never says why it was refused; an ordinary question does
      const who = await client.auth.whoami.query(undefined, { signal: AbortSignal.timeout(ANSWER_MS) });
      if (isOver) return;
      if (who.kind !== "staff") listener.onEnd();
      connect();
    } catch (error) {
      if (!isOver) lose(error);
    }
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
}

interface SubscriptionListener {
  onEvent: (id: string, event: LiveEvent) => void;
  onConnection: (isUp: boolean) => void;
  /** Told once: this subscription will not come back. */
  onLost: (error: unknown) => void;
}

/** One subscription, which is silent after it was lost or stopped. */
function subscribe(
  client: TRPCClient<AppRouter>,
  lastEventId: string | null,
  listener: SubscriptionListener,
): () => void {
  let isOver = false;
  const lose = (error: unknown) => {
    if (isOver) return;
    isOver = true;
    listener.onLost(error);
  };
  const subscription = client.event.subscribe.subscribe(
    { lastEventId },
    {
      onData: ({ id, data }) => !isOver && listener.onEvent(id, data),
      onConnectionStateChange: ({ state, error }) => {
        if (isOver) return;
        if (state === "pending") listener.onConnection(true);
        else if (state === "connecting" && error !== null) listener.onConnection(false);
      },
      onError: lose,
      onComplete: () => lose(null),
    },
  );
  return () => {
    isOver = true;
    subscription.unsubscribe();
  };
}
