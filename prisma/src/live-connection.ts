import type pg from "pg";

/** A connection that rested for less is used as it is: busy pools pay nothing. */
const RESTED_MS = 1_000;
/** A live server answers at once; a line that was cut without a word never does. */
const ANSWER_MS = 2_000;

/** Takes connections from the pool; one that rested answers a question first, and is thrown away when it does not. */
export function liveConnection(pool: pg.Pool): () => Promise<pg.PoolClient> {
  const restingSince = new WeakMap<pg.PoolClient, number>();
  pool.on("release", (_error, client) => restingSince.set(client, Date.now()));
  return async () => {
    for (;;) {
      const client = await pool.connect();
      const since = restingSince.get(client);
      if (since === undefined || Date.now() - since < RESTED_MS) return client;
      const failure = await failureOf(client);
      if (!failure) return client;
      client.release(failure);
    }
  };
}

async function failureOf(client: pg.PoolClient): Promise<Error | null> {
  const patience = new AbortController();
  // Without a listener a connection that breaks under the question would end the process.
  const ignore = () => undefined;
  client.on("error", ignore);
  try {
    await Promise.race([client.query("SELECT 1"), silence(patience.signal)]);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    patience.abort();
    client.removeListener("error", ignore);
  }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error("the connection gives no answer")), ANSWER_MS);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
