export interface FeedEvent {
  id: string;
  type: string;
  orderId: number | null;
}

/** Reads `event.subscribe` as any SSE client would; `stop()` closes the connection. */
export function openFeed(apiUrl: string, token: string, lastEventId?: string) {
  const abort = new AbortController();
  const events: FeedEvent[] = [];
  const done = (async () => {
    const response = await fetch(`${apiUrl}/api/trpc/event.subscribe?input=%7B%7D`, {
      headers: {
        accept: "text/event-stream",
        authorization: `Bearer ${token}`,
        "x-atapos": "1",
        ...(lastEventId ? { "last-event-id": lastEventId } : {}),
      },
      signal: abort.signal,
    });
    if (!response.ok || !response.body) throw new Error(`the feed answered ${response.status}`);
    let buffer = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      buffer += chunk;
      const blocks = buffer.split("\n\n");
      buffer = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = parse(block);
        if (event) events.push(event);
      }
    }
  })().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    events,
    async stop() {
      abort.abort();
      await done;
    },
  };
}

function parse(block: string): FeedEvent | null {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1];
  const id = field("id");
  const data = field("data");
  if (!id || !data) return null;
  const parsed: { type: string; orderId: number | null } | { json: { type: string; orderId: number | null } } =
    JSON.parse(data);
  const event = "json" in parsed ? parsed.json : parsed;
  return { id, type: event.type, orderId: event.orderId };
}
