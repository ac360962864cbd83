import type pg from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEAD_LETTER_QUEUE, JOB_QUEUES } from "../src/job-queues.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect, TWO_MERCHANTS } from "./support.ts";

let database: TestDatabase;
const errors: unknown[] = [];
const started: PgBoss[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await using owner = await connect(database.ownerUrl);
  await owner.query(TWO_MERCHANTS);
});
afterAll(async () => {
  for (const boss of started) await boss.stop({ graceful: false });
  await database?.drop();
});

const STATIC = { schema: "pgboss", migrate: false, createSchema: false } as const;

async function startWorker(): Promise<PgBoss> {
  const boss = new PgBoss({ ...STATIC, connectionString: database.systemUrl, max: 3 });
  boss.on("error", (error) => errors.push(error));
  started.push(boss);
  return boss.start();
}

/** What a web process uses: it writes on the door's connection and never on one of its own. */
async function startSender(web: pg.Client): Promise<PgBoss> {
  const db = { executeSql: (text: string, values?: unknown[]) => web.query(text, values) };
  return new PgBoss({ ...STATIC, db, supervise: false, schedule: false });
}

test("a job sent inside a merchant's transaction is worked by the system's login", async () => {
  const worker = await startWorker();
  await using web = await connect(database.webUrl);
  const sender = await startSender(web);
  await web.query("BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '1'");
  const db = { executeSql: (text: string, values?: unknown[]) => web.query(text, values) };
  const id = await sender.send("receipt-mail", { merchantId: 1 }, { db });
  expect(await worker.fetch("receipt-mail")).toEqual([]);
  await web.query("COMMIT");

  const [job] = await worker.fetch<{ merchantId: number }>("receipt-mail");
  expect(job).toMatchObject({ id, data: { merchantId: 1 } });
  await worker.complete("receipt-mail", id ?? "");
  expect(await worker.findJobs("receipt-mail", { id: id ?? "" })).toMatchObject([{ state: "completed" }]);
});

test("a job of a transaction that rolls back never was", async () => {
  const worker = await startWorker();
  await using web = await connect(database.webUrl);
  const sender = await startSender(web);
  await web.query("BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '1'");
  await sender.send("receipt-mail", { merchantId: 1 });
  await web.query("ROLLBACK");
  expect(await worker.fetch("receipt-mail")).toEqual([]);
});

test("a job that fails for good lands in the dead letter queue", async () => {
  const worker = await startWorker();
  const id = await worker.send("retention", { merchantId: 1 }, { retryLimit: 0 });
  await worker.fetch("retention");
  await worker.fail("retention", id ?? "", { reason: "x" });
  expect(await worker.fetch(DEAD_LETTER_QUEUE)).toMatchObject([{ data: { merchantId: 1 } }]);
});

test("maintenance runs with the system's rights and makes no error", async () => {
  const worker = await startWorker();
  for (const queue of JOB_QUEUES) await worker.supervise(queue);
  await worker.supervise();
  expect(errors).toEqual([]);
});

test("every queue exists with a retry policy", async () => {
  const worker = await startWorker();
  const queues = (await worker.getQueues()).filter((queue) => !queue.name.startsWith("__pgboss__"));
  expect(queues.map((queue) => queue.name).sort()).toEqual([...JOB_QUEUES, DEAD_LETTER_QUEUE].sort());
  for (const queue of queues) {
    if (queue.name !== DEAD_LETTER_QUEUE)
      expect(queue).toMatchObject({ deadLetter: DEAD_LETTER_QUEUE, retryBackoff: true });
  }
});
