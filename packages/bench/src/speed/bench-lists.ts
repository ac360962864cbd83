import { type Books, postgresOf, withBooks } from "./books.ts";
import type { Shot } from "./load-job.ts";
import { placeSteadily } from "./place-steadily.ts";
import { type Contest, measureRounds, medianOf, type SpeedRow, type Target } from "./rounds.ts";
import { openShops, type Shop } from "./shop.ts";
import type { SpeedOptions, SpeedResult } from "./speed-part.ts";
import type { Stack } from "./stack.ts";

const PAGE = 50;
/** As many as the board shows of each state. */
const MOST_OPEN = 500;
/** How deep into a shop's orders the deep page lies. */
const DEPTH = 0.8;
const LEAST = 0.6;
/** Of the rate in the smallest books. */
const LEAST_KEPT = 0.85;

interface Known extends Shop {
  /** An order in the depth, and one to read by its id. */
  deepId: number;
  total: number;
  /** How many the kitchen has still to make. */
  open: number;
}

interface Scenario {
  name: string;
  /** The paths that ask the ceiling and the program for the same, of one shop. */
  paths: (shop: Known) => { ceiling: string; rest: string };
  expected: (shop: Known) => Shot["expected"];
  isList: boolean;
  /** What has to happen before. */
  prepare?: (stack: Stack) => Promise<unknown>;
}

const page: Scenario["expected"] = () => ({ kind: "page", length: PAGE });
const SCENARIOS: readonly Scenario[] = [
  {
    name: "first page",
    paths: () => ({ ceiling: `/orders?limit=${PAGE}`, rest: `/api/v1/orders?limit=${PAGE}` }),
    ...{ expected: page, isList: true },
  },
  {
    name: "deep page",
    paths: ({ deepId }) => ({
      ceiling: `/orders?limit=${PAGE}&before=${deepId}`,
      rest: `/api/v1/orders?limit=${PAGE}&before=${deepId}`,
    }),
    ...{ expected: page, isList: true },
  },
  {
    name: "one order",
    paths: ({ deepId }) => ({ ceiling: `/orders?id=${deepId}`, rest: `/api/v1/orders/${deepId}` }),
    expected: ({ merchantId, total }) => ({ kind: "order", merchantId, total }),
    isList: false,
  },
  {
    name: "kitchen feed",
    paths: () => ({ ceiling: `/board?limit=${MOST_OPEN}`, rest: "/api/trpc/order.board" }),
    expected: ({ open }) => ({ kind: "page", length: open }),
    isList: false,
    prepare: async (stack) => {
      // What the generator leaves open grows with the books; kitchens finish what they have.
      await stack.query(
        "UPDATE atapos.order_header SET oh_status = 'completed' WHERE oh_status IN ('pending', 'confirmed')",
      );
      await stack.query("VACUUM ANALYZE atapos.order_header");
      return placeSteadily(stack.api.port, await openShops(stack), { perSecond: 250, seconds: 6 });
    },
  },
];

/** Reading orders, each size of the books a database of its own, measured beside the others. */
export async function benchLists(options: SpeedOptions): Promise<SpeedResult> {
  // Fifty shops with twenty orders each have no page that is deep.
  const sizes = options.orders.filter((size) => size >= 100_000);
  return withBooks(sizes, options, async (books) => {
    const rows: SpeedRow[] = [];
    const misses: string[] = [];
    for (const scenario of SCENARIOS) rows.push(...(await benchScenario(books, { scenario, options, misses })));
    return { part: "lists", rows, misses };
  });
}

interface ScenarioRun {
  scenario: Scenario;
  options: SpeedOptions;
  misses: string[];
}

async function benchScenario(books: readonly Books[], { scenario, options, misses }: ScenarioRun): Promise<SpeedRow[]> {
  const contests: Contest[] = [];
  for (const { label, stack } of books) {
    await scenario.prepare?.(stack);
    const name = `${scenario.name}, ${label}`;
    const onError = (line: string) => misses.push(`${name}: ${line}`);
    contests.push({ scenario: name, targets: await targetsOn(stack, scenario), onError });
  }
  const results = await measureRounds(contests, { ...options, connections: 32, postgresPid: postgresOf(books) });
  for (const [n, { rows }] of results.entries()) {
    const [rate, kept] = [medianOf(rows, "rest", "rateRatio"), medianOf(rows, "rest", "keptRatio")];
    if (!scenario.isList) continue;
    if (rate < LEAST) contests[n]?.onError(`rest does ${rate.toFixed(2)} of the ceiling, ${LEAST} asked`);
    if (kept < LEAST_KEPT)
      contests[n]?.onError(`rest has ${kept.toFixed(2)} of its rate in the smallest books, ${LEAST_KEPT} asked`);
  }
  return results.flatMap(({ rows }) => rows);
}

async function targetsOn(stack: Stack, scenario: Scenario): Promise<Target[]> {
  const shops = await knownShops(stack);
  return (["ceiling", "rest"] as const).map((target) => {
    const { pid, port } = target === "ceiling" ? stack.ceiling : stack.api;
    const shots = shops.map(
      (shop): Shot => ({
        ...{ method: "GET", path: scenario.paths(shop)[target], token: shop.token, body: null },
        expected: scenario.expected(shop),
      }),
    );
    return { name: target, pid, port, shots };
  });
}

async function knownShops(stack: Stack): Promise<Known[]> {
  const shops = await openShops(stack);
  const rows = await stack.query<{ merchantId: number; deepId: number; total: number; open: number }>(
    `SELECT m.me_id AS "merchantId", o.oh_id::int AS "deepId", o.oh_total_amount::int AS total,
       (SELECT count(*)::int FROM atapos.order_header
        WHERE me_id = m.me_id AND oh_status IN ('pending', 'confirmed')) AS open
     FROM atapos.merchant m, LATERAL (
       SELECT oh_id, oh_total_amount FROM atapos.order_header WHERE me_id = m.me_id ORDER BY oh_id DESC
       LIMIT 1 OFFSET (SELECT (count(*) * ${DEPTH})::int FROM atapos.order_header WHERE me_id = m.me_id)) o`,
  );
  return shops.flatMap((shop) => {
    const row = rows.find(({ merchantId }) => merchantId === shop.merchantId);
    return row ? [{ ...shop, ...row }] : [];
  });
}
