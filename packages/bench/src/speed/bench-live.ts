import { setTimeout as sleep } from "node:timers/promises";
import { untilSummed } from "./books.ts";
import { probeDisk } from "./disk-probe.ts";
import { type Delivery, openFeeds } from "./feed-job.ts";
import { placeSteadily } from "./place-steadily.ts";
import { cpuMsOfTree, treeOf } from "./process-cpu.ts";
import { residentKib } from "./process-memory.ts";
import { fillShops, openShops, type Shop } from "./shop.ts";
import type { LiveResult, LiveRow, SpeedOptions } from "./speed-part.ts";
import { type Stack, startStack } from "./stack.ts";

const MERCHANTS = 100;
const SUBSCRIBERS = 1_000;
const PER_SECOND = 100;
const MOST_P99_MS = 250;
const WARM_UP_SECONDS = 2;
const SETTLE_MS = 1_000;

const SCENARIOS = [
  { name: "one process", processes: 1, restarts: false },
  { name: "two processes", processes: 2, restarts: false },
  { name: "two processes, one restarted", processes: 2, restarts: true },
] as const;

/** A thousand subscribers of a hundred merchants while orders are placed: how late events come, and whether all do. */
export async function benchLive(options: SpeedOptions): Promise<LiveResult> {
  const rows: LiveRow[] = [];
  for (const { name, processes, restarts } of SCENARIOS) {
    const stack = await startStack(fillShops(1_000, MERCHANTS), { ...options, processes });
    try {
      await untilSummed(stack);
      const shops = await openShops(stack);
      await placeSteadily(stack.api.port, shops, { perSecond: PER_SECOND, seconds: WARM_UP_SECONDS });
      for (let round = 1; round <= options.rounds; round += 1) {
        const measured = await benchRound(stack, shops, { seconds: options.seconds, restarts });
        rows.push({ scenario: name, round, ...measured });
      }
    } finally {
      await stack.stop();
    }
  }
  return { part: "live", rows, misses: rows.flatMap(missesOf) };
}

async function benchRound(
  stack: Stack,
  shops: readonly Shop[],
  { seconds, restarts }: { seconds: number; restarts: boolean },
) {
  const { port, pid } = stack.api;
  const subscribers = Array.from({ length: SUBSCRIBERS }, (_, n) => shops[n % shops.length]).flatMap((shop) =>
    shop ? [{ merchantId: shop.merchantId, token: shop.token }] : [],
  );
  const before = { kib: residentKib(pid), cpuMs: cpuMsOfTree(pid) };
  const feeds = openFeeds({ port, subscribers });
  await feeds.ready;
  const openCpuMs = (cpuMsOfTree(pid) - before.cpuMs) / SUBSCRIBERS;
  await sleep(SETTLE_MS);
  const kibEach = (residentKib(pid) - before.kib) / SUBSCRIBERS;
  const coresSince = busyCores(stack);
  const disk = await probeDisk();
  const restart = restarts ? endOneWorker(pid, (seconds * 1000) / 3) : null;
  const placed = await placeSteadily(port, shops, { perSecond: PER_SECOND, seconds });
  await restart;
  const meanwhile = { ...coresSince(), ...(await disk.finish()) };
  const heads = await stack.query<{ id: number; head: number }>(
    "SELECT me_id AS id, co_value::int AS head FROM atapos.counter WHERE co_name = 'event'",
  );
  const { deliveries, ...seen } = await feeds.finish(new Map(heads.map(({ id, head }) => [id, head])));
  return { ...placed, ...timesOf(deliveries, await commitTimes(stack)), ...seen, ...meanwhile, openCpuMs, kibEach };
}

/** When the commit of each event began, by merchant and number; it ends on the disk, later. */
async function commitTimes({ query }: Stack): Promise<Map<string, number>> {
  const rows = await query<{ key: string; at: number }>(
    `SELECT me_id || ' ' || ev_seq AS key, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000)::float8 AS at
     FROM atapos.event WHERE created_at > now() - interval '10 minutes' AND pg_xact_commit_timestamp(xmin) IS NOT NULL`,
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}

function timesOf(deliveries: readonly Delivery[], commits: ReadonlyMap<string, number>) {
  const delayOf = ({ merchantId, seq, at }: Delivery) => at - (commits.get(`${merchantId} ${seq}`) ?? Number.NaN);
  const delays = deliveries.filter(({ isCaughtUp }) => !isCaughtUp).map(delayOf);
  const late = deliveries.filter(({ isCaughtUp }) => isCaughtUp).map(delayOf);
  delays.sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return {
    ...{ received: deliveries.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
    ...{ caughtUp: late.length, caughtUpMax: late.reduce((most, each) => Math.max(most, each), 0) },
  };
}

function busyCores({ api, postgresPid }: Stack) {
  const startedAt = performance.now();
  const [app, db] = [cpuMsOfTree(api.pid), cpuMsOfTree(postgresPid)];
  return () => {
    const elapsed = performance.now() - startedAt;
    // What a process that ended has used is lost with it.
    const since = (root: number, before: number) => Math.max(0, cpuMsOfTree(root) - before) / elapsed;
    return { appCores: since(api.pid, app), dbCores: since(postgresPid, db) };
  };
}

/** Asks one of the group's processes to end, as a deployment does; the group starts another. */
async function endOneWorker(root: number, afterMs: number): Promise<void> {
  await sleep(afterMs);
  const worker = treeOf(root).find((pid) => pid !== root);
  if (worker !== undefined) process.kill(worker, "SIGTERM");
}

function missesOf({ scenario, round, p99, missed, doubled, resets }: LiveRow): string[] {
  const where = `${scenario}, round ${round}`;
  const counts = { missed, doubled, resets };
  const wrong = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${where}: ${count} ${what}`] : []));
  return p99 > MOST_P99_MS ? [...wrong, `${where}: p99 ${p99.toFixed(0)} ms, ${MOST_P99_MS} asked`] : wrong;
}
