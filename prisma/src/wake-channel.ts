import pg from "pg";

const CHANNEL = "atapos_event";
const RETRY_MS = 1_000;

export interface WakeChannel {
  /** Tells every process that these merchants have new events; best effort, outside any transaction. */
  notify(merchantIds: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** One LISTEN connection a process, opened again when it breaks; `onWake` may come late or twice, never wrongly. */
export async function openWakeChannel(
  url: string,
  onWake: (merchantId: number) => void,
  onError: (error: Error) => void,
): Promise<WakeChannel> {
  let client: pg.Client | undefined;
  let isClosed = false;
  const listen = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    fresh.on("error", onError);
    fresh.on("notification", ({ payload }) => {
      for (const id of (payload ?? "").split(",")) if (/^\d+$/.test(id)) onWake(Number(id));
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    return fresh;
  };
  /** One attempt at a time: a failed connection both throws and ends, and must not start two more. */
  const keepListening = async (connection: pg.Client) => {
    for (let current: pg.Client | undefined = connection; !isClosed; ) {
      if (current) await new Promise((resolve) => current?.once("end", resolve));
      client = undefined;
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
    async notify(merchantIds) {
      await client?.query("SELECT pg_notify($1, $2)", [CHANNEL, merchantIds.join(",")]);
    },
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}
