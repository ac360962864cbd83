import type { TestApi } from "./installation.ts";

export interface FeedEvent {
  id: string;
  type: string;
  orderId: number | null;
}

/** Reads `event.subscribe` as any SSE client would; `ended` resolves when the server closes it. */
export function openFeed(api: TestApi, token: string, lastEventId?: string) {
  const abort = new AbortController();
  const events: FeedEvent[] = [];
  const ended = read(api, token, lastEventId, abort.signal, events).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    events,
    ended,
    async stop() {
      abort.abort();
      await ended;
    },
  };
}

async function read(
  api: TestApi,
  token: string,
  lastEventId: string | undefined,
  signal: AbortSignal,
  events: FeedEvent[],
): Promise<void> {
  const response = await fetch(`${api.url}/api/trpc/event.subscribe?input=%7B%7D`, {
    headers: {
      accept: "text/event-stream",
      authorization: `Bearer ${token}`,
      "x-atapos": "1",
      ...(lastEventId ? { "last-event-id": lastEventId } : {}),
    },
    signal,
  });
  if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`);
  let buffer = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = `${buffer}${chunk}`.split("\n\n");
    buffer = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parse(block);
      if (event) events.push(event);
    }
  }
}

function parse(block: string): FeedEvent | null {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1];
  const id = field("id");
  const data = field("data");
  return id && data ? { id, ...JSON.parse(data) } : null;
}
