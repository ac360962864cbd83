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
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    fresh.on("error", onError);
    fresh.on("notification", ({ payload }) => {
      for (const id of (payload ?? "").split(",")) if (/^\d+$/.test(id)) onWake(Number(id));
    });
    fresh.on("end", () => {
      client = undefined;
      if (!isClosed) setTimeout(reconnect, RETRY_MS).unref();
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${CHANNEL}`);
    client = fresh;
  };
  const reconnect = () => {
    if (isClosed) return;
    connect().catch((error: unknown) => {
      onError(error instanceof Error ? error : new Error(String(error)));
      setTimeout(reconnect, RETRY_MS).unref();
    });
  };
  await connect();
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
