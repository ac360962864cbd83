import { afterAll, beforeAll, expect, it } from "vitest";
import type { Context } from "../src/context.ts";
import type { Deps } from "../src/deps.ts";
import { createEventHub } from "../src/event/hub.ts";
import { streamEvents } from "../src/event/stream.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

/** Another process: its hub, and how often it reads events. */
async function startProcess() {
  const { deps, database } = installation;
  let reads = 0;
  const db: Deps["db"] = {
    ...deps.db,
    sendAsMerchant: (merchantId, calls, options) => {
      reads += 1;
      return deps.db.sendAsMerchant(merchantId, calls, options);
    },
  };
  const events = await createEventHub({ db, systemUrl: database.systemUrl, log: deps.log });
  const inside = <C extends Context>(ctx: C): C => ({ ...ctx, deps: { ...ctx.deps, db, events } });
  return { inside, reads: () => reads, close: () => events.close() };
}

const emit = (ctx: Context, merchantId: number, numbers: readonly number[]) =>
  inMerchant(ctx, merchantId, async (uow) => {
    for (const n of numbers) uow.emit({ type: "table.changed", payload: { n } });
  });

const sequence = (length: number, from = 1) => Array.from({ length }, (_, index) => index + from);

/** The ids that one subscriber sees, `reset` among them, until it has `count`. */
async function see(ctx: Context, lastEventId: string | null, count: number, onReady = () => {}) {
  const seen: string[] = [];
  for await (const [id, { type }] of streamEvents(ctx, lastEventId, undefined)) {
    if (type === "ready") onReady();
    else seen.push(type === "reset" ? `reset ${id}` : id);
    if (seen.length === count) break;
  }
  return seen;
}

it("many subscribers of two processes each see every event once and in order, and a process reads for all of them", async () => {
  const { admin, merchantId } = await createTestMerchant(installation.deps);
  const processes = await Promise.all([startProcess(), startProcess()]);
  const [many, bursts] = [40, 60];
  let ready = 0;
  const everybodyListens = Promise.withResolvers<void>();
  const onReady = () => {
    ready += 1;
    if (ready === many * 2) everybodyListens.resolve();
  };
  const seen = processes.flatMap(({ inside }) =>
    sequence(many).map(() => see(inside(admin), null, bursts * 3, onReady)),
  );
  await everybodyListens.promise;
  const before = processes.map(({ reads }) => reads());
  for (const burst of sequence(bursts)) {
    const writer = processes[burst % 2];
    await emit(writer?.inside(admin) ?? admin, merchantId, sequence(3, burst * 3));
  }
  for (const ids of await Promise.all(seen)) expect(ids).toEqual(sequence(bursts * 3).map(String));
  for (const [index, { reads, close }] of processes.entries()) {
    // One for each wake-up at most, the own ones and the other's, and one that finds nothing more.
    expect(reads() - (before[index] ?? 0)).toBeLessThanOrEqual(bursts * 2 + 2);
    await close();
  }
});

it("one that is far behind what a process keeps loses nothing and holds nobody up", async () => {
  const { admin, merchantId } = await createTestMerchant(installation.deps);
  const slow = streamEvents(admin, null, undefined);
  expect((await slow.next()).value?.[1]).toMatchObject({ type: "ready" });
  const listens = Promise.withResolvers<void>();
  const quick = see(admin, null, 900, listens.resolve);
  await listens.promise;
  for (const n of sequence(9)) await emit(admin, merchantId, sequence(100, n * 100));
  expect(await quick).toEqual(sequence(900).map(String));
  const late: string[] = [];
  while (late.length < 900) late.push(String((await slow.next()).value?.[0]));
  await slow.return(undefined);
  expect(late).toEqual(sequence(900).map(String));
});

it("one that is behind what is kept at all is told to load everything again, and goes on from there", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const slow = streamEvents(admin, null, undefined);
  await slow.next();
  const listens = Promise.withResolvers<void>();
  const quick = see(admin, null, 600, listens.resolve);
  await listens.promise;
  for (const n of sequence(6)) await emit(admin, merchantId, sequence(100, n * 100));
  await quick;
  await deps.db.withSystem((tx) =>
    tx.execute("DELETE FROM atapos.event WHERE me_id = $1 AND ev_seq <= 550", [merchantId]),
  );
  expect((await slow.next()).value).toMatchObject({ 0: "550", 1: { type: "reset" } });
  for (const seq of sequence(50, 551)) expect((await slow.next()).value?.[0]).toBe(String(seq));
  await slow.return(undefined);
});

it("one whose process ends goes on in another with the last id it saw: nothing missed, nothing twice", async () => {
  const { admin, merchantId } = await createTestMerchant(installation.deps);
  const writing = (async () => {
    for (const n of sequence(80)) await emit(admin, merchantId, [n]);
  })();
  const seen: string[] = [];
  while (seen.length < 80) {
    const process = await startProcess();
    seen.push(...(await see(process.inside(admin), seen.at(-1) ?? "0", Math.min(30, 80 - seen.length))));
    await process.close();
  }
  await writing;
  expect(seen).toEqual(sequence(80).map(String));
});
