import { createCaller, refreshReports } from "@atapos/core";
import { startTestInstallation, type TestInstallation } from "@atapos/core/testing";
import { addDays } from "@atapos/domain";
import pg from "pg";
import type { BenchOptions, BenchResult, BenchRow } from "./bench-part.ts";
import { announceOrders, generateOrders, type OrdersToMake } from "./generate-orders.ts";
import { measure } from "./measure.ts";

const LAST_DATE = "2026-11-27";
/** The end of a long day: all of it has to be read live. */
const NOW = Date.parse(`${LAST_DATE}T23:30:00+07:00`);
const BOUND_MS = 300;
/** Orders since the job last followed the events: more than five minutes of the busiest hour generated here. */
const NEWS = 300;

type Shape = Omit<OrdersToMake, "orders" | "lastDate"> & { name: string };
const SHAPES: readonly Shape[] = [
  { name: "one merchant, 2 years", merchants: 1, days: 731 },
  { name: "one merchant, 60 days", merchants: 1, days: 60 },
  { name: "50 merchants, 2 years", merchants: 50, days: 731 },
];

/** Each report over each size and shape, ranges from a day to two years; too slow is a median over 300 ms. */
export async function benchReports({ orders, shape: wanted, runs, say }: BenchOptions): Promise<BenchResult> {
  const rows: BenchRow[] = [];
  for (const size of orders) {
    for (const shape of SHAPES.filter(({ name }) => name.includes(wanted))) {
      say(`${size.toLocaleString("en")} orders, ${shape.name}`);
      rows.push(...(await benchShape({ ...shape, orders: size }, { runs, say })));
    }
  }
  return { part: "reports", boundMs: BOUND_MS, rows };
}

async function benchShape(shape: Shape & { orders: number }, { runs, say }: Pick<BenchOptions, "runs" | "say">) {
  const installation = await startTestInstallation({ now: () => NOW });
  try {
    const merchantIds = await timed(say, "generated", () => fill(installation, shape));
    await timed(say, "summed up for the first time", () => refreshReports(installation.deps));
    await onDatabase(installation, async (client) => {
      await announceOrders(client, merchantIds, { date: LAST_DATE, atMost: NEWS });
      await client.query("ANALYZE");
    });
    return await timed(say, "measured", () => measureReports(installation, { shape, merchantIds, runs }));
  } finally {
    await installation.close();
  }
}

async function fill(installation: TestInstallation, shape: Shape & { orders: number }): Promise<number[]> {
  return onDatabase(installation, async (client) => {
    // What is made is right by its making; the tests make some with every key looked up.
    await client.query("SET session_replication_role = replica");
    return generateOrders(client, { ...shape, lastDate: LAST_DATE });
  });
}

async function onDatabase<T>({ database }: TestInstallation, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function timed<T>(say: BenchOptions["say"], what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  say(`  ${what} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

interface Measuring {
  shape: Shape & { orders: number };
  merchantIds: readonly number[];
  runs: number;
}

async function measureReports(installation: TestInstallation, { shape, merchantIds, runs }: Measuring) {
  // With 50 merchants, another one each time: what is near from the one before does not help.
  const callers = merchantIds.map((merchantId) => callerOf(installation, merchantId));
  let turn = 0;
  const next = () => {
    turn += 1;
    const caller = callers[turn % callers.length];
    if (!caller) throw new Error("a bench needs a merchant");
    return caller.report;
  };
  const rows: BenchRow[] = [];
  const over = async (procedure: string, range: string, work: () => Promise<unknown>) => {
    const timing = await measure(work, runs);
    rows.push({ orders: shape.orders, shape: shape.name, procedure, range, ...timing });
  };
  for (const [name, days] of Object.entries(RANGES)) {
    const range = { from: addDays(LAST_DATE, 1 - days), to: LAST_DATE };
    await over("summary", name, () => next().summary(range));
    await over("items", name, () => next().items({ ...range, limit: 20 }));
    await over("staff", name, () => next().staff(range));
    await over("busyHours", name, () => next().busyHours(range));
  }
  const past = { from: addDays(LAST_DATE, -400), to: addDays(LAST_DATE, -100) };
  await over("summary", "300 past days", () => next().summary(past));
  const whole = { from: addDays(LAST_DATE, -730), to: LAST_DATE };
  for (const table of ["days", "payments", "items"] as const) {
    await over(`csv ${table}`, "2 years", () => next().csv({ ...whole, table }));
  }
  return rows;
}

const RANGES = { "1 day": 1, "7 days": 7, "30 days": 30, "2 years": 731 };

function callerOf({ deps }: TestInstallation, merchantId: number) {
  return createCaller({
    ...{ deps, merchantId, requestId: "bench", address: "127.0.0.1", language: "id", deviceId: null },
    actor: { kind: "staff", merchantId, staffId: 1, accountId: 1, level: 100, name: "Bench" },
  });
}
