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

/** The browser's EventSource gives up for good when a proxy answers with an error page: this does not. */
export function openFeed(client: TRPCClient<AppRouter>, { onEvent, onConnection, onEnd }: FeedListener): () => void {
  let lastEventId: string | null = null;
  let failures = 0;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  const connect = () => {
    const subscription = client.event.subscribe.subscribe(
      { lastEventId },
      {
        onData: ({ id, data }) => {
          failures = 0;
          lastEventId = id;
          onEvent(data);
        },
        onConnectionStateChange: ({ state, error }) => {
          if (state === "pending") onConnection(true, null);
          else if (state === "connecting" && error !== null) onConnection(false, null);
        },
        onError: (error) => fail(error),
        onComplete: () => fail(null),
      },
    );
    close = () => subscription.unsubscribe();
  };
  const fail = (error: unknown) => {
    if (isOver) return;
    close?.();
    onConnection(false, error);
    clearTimeout(timer);
    timer = setTimeout(() => void retry(), Math.min(FIRST_RETRY_MS * 2 ** failures++, MAX_RETRY_MS));
  };
  const retry = async () => {
    try {
      // an EventSource never says why it was refused; an ordinary question does
      const who = await client.auth.whoami.query();
      if (who.kind !== "staff") onEnd();
      if (!isOver) connect();
    } catch (error) {
      fail(error);
    }
  };
  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    close?.();
  };
}
