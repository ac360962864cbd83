import { type Books, postgresOf, withBooks } from "./books.ts";
import { type Door, ordersToPlace } from "./orders-to-place.ts";
import { type Contest, measureRounds, medianOf, type SpeedRow } from "./rounds.ts";
import { openShops, readSales, type Shop, wrongBooks } from "./shop.ts";
import type { SpeedOptions, SpeedResult } from "./speed-part.ts";

interface Scenario {
  name: string;
  isHot: boolean;
  isKeyed: boolean;
  of: (shops: readonly Shop[]) => readonly Shop[];
  /** The least share of the ceiling's orders a second, and the most of its CPU; null where nothing is promised. */
  least: number | null;
  mostCpu: number | null;
}

const PLAIN = { isHot: false, isKeyed: false, least: 0.55, mostCpu: 2 };
const allOf: Scenario["of"] = (shops) => shops;
const oneOf: Scenario["of"] = (shops) => shops.slice(0, 1);
const SCENARIOS: readonly Scenario[] = [
  { ...PLAIN, name: "fifty merchants", of: allOf },
  { ...PLAIN, name: "one merchant", of: oneOf },
  { ...PLAIN, name: "one merchant, hot products", of: oneOf, isHot: true, least: 0.6, mostCpu: null },
  // What the ceiling has no counterpart for: a key is claimed, and the answer kept under it.
  { ...PLAIN, name: "fifty merchants, under keys", of: allOf, isKeyed: true, least: null, mostCpu: null },
];
const DOORS: readonly Door[] = ["ceiling", "rest", "trpc"];
const ORDERS_MADE = 1500;
/** Large books may not slow placing: the least share of the rate in the smallest. */
const LEAST_KEPT = 0.9;

/** Placing orders, with the shops as large as asked: each size a database of its own, measured beside the others. */
export async function benchOrders(options: SpeedOptions): Promise<SpeedResult> {
  return withBooks(options.orders, options, async (books) => {
    const rows: SpeedRow[] = [];
    const misses: string[] = [];
    for (const scenario of SCENARIOS) rows.push(...(await benchScenario(books, { scenario, options, misses })));
    return { part: "orders", rows, misses };
  });
}

interface ScenarioRun {
  scenario: Scenario;
  options: SpeedOptions;
  misses: string[];
}

async function benchScenario(books: readonly Books[], { scenario, options, misses }: ScenarioRun): Promise<SpeedRow[]> {
  const contests = await Promise.all(books.map((each) => contestOn(each, scenario, misses)));
  const before = await Promise.all(books.map(({ stack }) => readSales(stack)));
  const results = await measureRounds(contests, { ...options, connections: 32, postgresPid: postgresOf(books) });
  for (const [n, { stack }] of books.entries()) {
    const [contest, result, sales] = [contests[n], results[n], before[n]];
    if (!contest || !result || !sales) continue;
    for (const wrong of await wrongBooks(stack, sales, result.placed)) contest.onError(wrong);
    for (const miss of shortOf(scenario, result.rows)) contest.onError(miss);
  }
  return results.flatMap(({ rows }) => rows);
}

async function contestOn({ label, stack }: Books, scenario: Scenario, misses: string[]): Promise<Contest> {
  const shops = scenario.of(await openShops(stack));
  const name = `${scenario.name}, ${label}`;
  return {
    scenario: name,
    targets: DOORS.map((door) => {
      const { pid, port } = door === "ceiling" ? stack.ceiling : stack.api;
      return {
        name: door,
        pid,
        port,
        shots: ordersToPlace(door, shops, { ...scenario, count: ORDERS_MADE }),
      };
    }),
    onError: (line) => misses.push(`${name}: ${line}`),
  };
}

function shortOf({ least, mostCpu }: Scenario, rows: readonly SpeedRow[]): string[] {
  return DOORS.slice(1).flatMap((door) => {
    const [rate, cpu, kept] = [
      medianOf(rows, door, "rateRatio"),
      medianOf(rows, door, "cpuRatio"),
      medianOf(rows, door, "keptRatio"),
    ];
    return [
      ...(least !== null && rate < least
        ? [`${door} does ${percent(rate)} of the ceiling, ${percent(least)} asked`]
        : []),
      ...(mostCpu !== null && cpu > mostCpu ? [`${door} takes ${cpu.toFixed(2)} of the ceiling's CPU`] : []),
      ...(kept < LEAST_KEPT ? [`${door} places ${percent(kept)} as fast as in the smallest books, 90 % asked`] : []),
    ];
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
