import { type Door, ordersToPlace } from "./orders-to-place.ts";
import { keptRate, measureRounds, median, type SpeedRow } from "./rounds.ts";
import { fillShops, openShops, readSales, type Shop, wrongBooks } from "./shop.ts";
import type { SpeedOptions, SpeedResult } from "./speed-part.ts";
import { type Stack, startStack } from "./stack.ts";

interface Scenario {
  name: string;
  isHot: boolean;
  of: (shops: readonly Shop[]) => readonly Shop[];
  /** The least share of the ceiling's orders a second, and the most of its CPU. */
  least: number;
  mostCpu: number | null;
}

const SCENARIOS: readonly Scenario[] = [
  { name: "fifty merchants", isHot: false, of: (shops) => shops, least: 0.55, mostCpu: 2 },
  { name: "one merchant", isHot: false, of: (shops) => shops.slice(0, 1), least: 0.55, mostCpu: 2 },
  { name: "one merchant, hot products", isHot: true, of: (shops) => shops.slice(0, 1), least: 0.6, mostCpu: null },
];
const DOORS: readonly Door[] = ["ceiling", "rest", "trpc"];
const ORDERS_MADE = 1500;

/** Placing orders, with the shops as large as asked: each size a database of its own. */
export async function benchOrders(options: SpeedOptions): Promise<SpeedResult> {
  const rows: SpeedRow[] = [];
  const misses: string[] = [];
  for (const size of options.orders) {
    options.say(`${size.toLocaleString("en")} orders stand in the books`);
    const stack = await startStack(fillShops(size), options);
    try {
      for (const scenario of SCENARIOS) {
        const measured = await benchScenario(stack, { scenario, options, misses, size });
        rows.push(...measured);
      }
    } finally {
      await stack.stop();
    }
  }
  misses.push(...flatness(rows, options.orders));
  return { part: "orders", rows, misses };
}

interface ScenarioRun {
  scenario: Scenario;
  options: SpeedOptions;
  misses: string[];
  size: number;
}

async function benchScenario(stack: Stack, { scenario, options, misses, size }: ScenarioRun): Promise<SpeedRow[]> {
  const shops = scenario.of(await openShops(stack));
  const before = await readSales(stack);
  const targets = DOORS.map((door) => {
    const { pid, port } = door === "ceiling" ? stack.ceiling : stack.api;
    return { name: door, pid, port, shots: ordersToPlace(door, shops, { count: ORDERS_MADE, isHot: scenario.isHot }) };
  });
  const name = `${scenario.name}, ${size.toLocaleString("en")} orders`;
  const onError = (line: string) => misses.push(`${name}: ${line}`);
  const { postgresPid } = stack;
  const { rows, placed } = await measureRounds(targets, {
    ...options,
    scenario: name,
    connections: 32,
    postgresPid,
    onError,
  });
  for (const wrong of await wrongBooks(stack, before, placed)) onError(wrong);
  for (const door of DOORS.slice(1)) {
    const own = rows.filter((row) => row.target === door);
    const rate = median(own.map((row) => row.rateRatio));
    const cpu = median(own.map((row) => row.cpuRatio));
    if (rate < scenario.least)
      onError(`${door} does ${percent(rate)} of the ceiling, ${percent(scenario.least)} asked`);
    if (scenario.mostCpu !== null && cpu > scenario.mostCpu)
      onError(`${door} takes ${cpu.toFixed(2)} of the ceiling's CPU`);
  }
  return rows;
}

/** Large books may not slow placing. */
function flatness(rows: readonly SpeedRow[], sizes: readonly number[]): string[] {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small === large) return [];
  const at = (size: number) => `fifty merchants, ${size.toLocaleString("en")} orders`;
  return DOORS.slice(1).flatMap((door) => {
    const share = keptRate(rows, door, at(small), at(large));
    return share < 0.9 ? [`${door} places ${percent(share)} as fast at ${large} as at ${small}, 90 % asked`] : [];
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
