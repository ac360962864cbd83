import pg from "pg";

const CHANNEL = "atapos_event";
const RETRY_MS = 1_000;

/** `tag` is a letter that the sender put behind the merchant's id, or ""; `isOwn`: this very channel sent it. */
export type OnWake = (merchantId: number, tag: string, isOwn: boolean) => void;

export interface WakeChannel {
  /** Tells every process that these merchants (an id, perhaps with a letter behind it) have news; best effort, outside any transaction. */
  notify(merchants: readonly (number | string)[]): Promise<void>;
  /** Since when, by `performance.now()`, nothing was missed; null while the line is broken. */
  listeningSince(): number | null;
  close(): Promise<void>;
}

/** One LISTEN connection a process, opened again when it breaks; `onWake` may come late or twice, never wrongly. */
export async function openWakeChannel(
  url: string,
  onWake: OnWake,
  onError: (error: Error) => void,
): Promise<WakeChannel> {
  let client: pg.Client | undefined;
  let since: number | null = null;
  let isClosed = false;
  const listen = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    fresh.on("error", onError);
    fresh.on("notification", ({ payload, processId }) => {
      const isOwn = "processID" in fresh && fresh.processID === processId;
      for (const word of (payload ?? "").split(",")) {
        const [, id, tag] = /^(\d+)([a-z]?)$/.exec(word) ?? [];
        if (id !== undefined) onWake(Number(id), tag ?? "", isOwn);
      }
    });
    try {
      await fresh.connect();
      // A NOTIFY commits; nobody needs that on disk, and orders wait behind what is written there.
      await fresh.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    since = performance.now();
    return fresh;
  };
  /** One attempt at a time: a failed connection both throws and ends, and must not start two more. */
  const keepListening = async (connection: pg.Client) => {
    for (let current: pg.Client | undefined = connection; !isClosed; ) {
      if (current) await new Promise((resolve) => current?.once("end", resolve));
      client = undefined;
      since = null;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      if (isClosed) return;
      current = await listen().catch((error: unknown) => {
        onError(error instanceof Error ? error : new Error(String(error)));
        return undefined;
      });
      client = current;
    }
  };
  client = await listen();
  void keepListening(client);
  return {
    async notify(merchants) {
      await client?.query("SELECT pg_notify($1, $2)", [CHANNEL, merchants.join(",")]);
    },
    listeningSince: () => since,
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}
