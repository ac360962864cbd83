import { createRequire } from "node:module";
import type pg from "pg";
import { PgBoss } from "pg-boss";
import { DEAD_LETTER_QUEUE, JOB_QUEUES, QUEUE_POLICIES } from "./job-queues.ts";

const FORTNIGHT_IN_SECONDS = 14 * 86_400;

/** The installed pg-boss release: another one may bring migrations of its own. */
export function jobsVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("pg-boss/package.json");
  if (typeof manifest !== "object" || manifest === null || !("version" in manifest)) return "unknown";
  return String(manifest.version);
}

/** Creates or migrates the job tables and their queues, as the role of the given connection. */
export async function installJobs(client: pg.Client): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  const boss = new PgBoss({
    db,
    schema: "pgboss",
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    await boss.createQueue(DEAD_LETTER_QUEUE, { retryLimit: 0, retentionSeconds: FORTNIGHT_IN_SECONDS });
    for (const name of JOB_QUEUES) {
      const options = { ...QUEUE_POLICIES[name], deadLetter: DEAD_LETTER_QUEUE };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
