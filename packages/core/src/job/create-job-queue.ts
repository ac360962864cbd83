import { AsyncLocalStorage } from "node:async_hooks";
import type { MerchantTx } from "@atapos/db";
import { PgBoss } from "pg-boss";
import type { JobQueue } from "./queue.ts";

/** Where pg-boss keeps its tables; the queues are made when the database is migrated. */
export const JOB_SCHEMA = "pgboss";

/** A producer without a connection of its own: every statement runs in the caller's transaction. */
export function createJobQueue(): JobQueue {
  const callers = new AsyncLocalStorage<Pick<MerchantTx, "execute">>();
  const executeSql = (text: string, values?: unknown[]) => {
    const tx = callers.getStore();
    if (!tx) throw new Error("a job is enqueued inside a transaction");
    return tx.execute(text, values);
  };
  // Never started: it reads a queue's settings once and inserts.
  const boss = new PgBoss({
    db: { executeSql },
    schema: JOB_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  return {
    async enqueue(tx, name, data, options) {
      const { startAfterSeconds } = options ?? {};
      const id = await callers.run(tx, () =>
        boss.send(name, data, startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
      );
      if (id === null) throw new Error(`the job ${name} was not accepted`);
    },
  };
}
