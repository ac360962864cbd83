import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { Shot } from "./load-job.ts";
import { measureRounds, medianOf, type SpeedRow, type Target } from "./rounds.ts";
import { fillShops, openShops, type Shop } from "./shop.ts";
import type { SpeedOptions, SpeedResult } from "./speed-part.ts";
import { type Stack, startStack } from "./stack.ts";

const PRODUCTS = 100;
/** Of the ceiling's answers a second: it reads the database each time. */
const LEAST = 1.5;

/** Brings each menu to a hundred products in eight categories, a tenth with variants, a third with modifiers. */
const MENUS = [
  `INSERT INTO atapos.product (me_id, pr_name, pr_price, pr_stock)
   SELECT me_id, 'Menu ' || g, 12000 + g * 1000, 1000 FROM atapos.merchant, generate_series(61, ${PRODUCTS}) g`,
  `INSERT INTO atapos.product_category (me_id, pc_name, pc_name_en, pc_sort_order)
   SELECT me_id, 'Kategori ' || g, 'Category ' || g, g FROM atapos.merchant, generate_series(1, 8) g`,
  `UPDATE atapos.product p SET pr_description = 'Dibuat segar setiap hari dari bahan pilihan pasar pagi',
     pr_description_en = 'Made fresh every day from the morning market',
     pc_id = (SELECT pc_id FROM atapos.product_category c WHERE c.me_id = p.me_id ORDER BY pc_id OFFSET p.pr_id % 8 LIMIT 1)`,
  `INSERT INTO atapos.product_variant (me_id, pr_id, pv_name, pv_price, pv_sort_order)
   SELECT me_id, pr_id, 'Ukuran ' || g, pr_price + g * 2000, g
   FROM atapos.product, generate_series(1, 3) g WHERE pr_id % 10 = 0`,
  `INSERT INTO atapos.modifier_group (me_id, mg_name, mg_name_en, mg_min, mg_max)
   SELECT me_id, name, name, 0, 2 FROM atapos.merchant, unnest(ARRAY['Level pedas', 'Topping']) name`,
  `INSERT INTO atapos.modifier_option (me_id, mg_id, mo_name, mo_price, mo_sort_order)
   SELECT me_id, mg_id, 'Pilihan ' || g, g * 500, g FROM atapos.modifier_group, generate_series(1, 5) g`,
  `INSERT INTO atapos.product_modifier_group (me_id, pr_id, mg_id)
   SELECT p.me_id, p.pr_id, g.mg_id FROM atapos.product p JOIN atapos.modifier_group g USING (me_id) WHERE p.pr_id % 3 = 0`,
];

interface Scenario {
  name: string;
  ceiling: (shop: Shop) => string;
  api: (shop: Shop) => string;
  hasToken: boolean;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: `product list ${PRODUCTS}`,
    ceiling: () => `/products?limit=${PRODUCTS}`,
    api: () => `/api/v1/products?limit=${PRODUCTS}`,
    hasToken: true,
  },
  {
    name: "login-free menu",
    ceiling: ({ merchantId }) => `/menu?merchant=${merchantId}`,
    api: ({ merchantId }) => `/api/trpc/catalog.menu?input=${encodeURIComponent(JSON.stringify({ merchantId }))}`,
    hasToken: false,
  },
];

/** The product list by REST and the login-free menu over tRPC, of fifty merchants in turn. */
export async function benchMenu(options: SpeedOptions): Promise<SpeedResult> {
  const rows: SpeedRow[] = [];
  const misses: string[] = [];
  const stack = await startStack(fillMenus, options);
  try {
    const shops = await openShops(stack);
    for (const scenario of SCENARIOS) {
      const { name } = scenario;
      const targets = [
        await targetOf("ceiling", stack, { shops, scenario }),
        await targetOf("api", stack, { shops, scenario }),
      ];
      const onError = (line: string) => misses.push(`${name}: ${line}`);
      if (!areEqual(targets)) onError("the ceiling answers something else");
      const { postgresPid } = stack;
      const contest = { scenario: name, targets, onError };
      const [measured] = await measureRounds([contest], { ...options, connections: 32, postgresPid });
      rows.push(...(measured?.rows ?? []));
      const share = medianOf(
        rows.filter(({ scenario }) => scenario === name),
        "api",
        "rateRatio",
      );
      if (share < LEAST) onError(`${share.toFixed(2)} of the ceiling, ${LEAST} asked`);
    }
  } finally {
    await stack.stop();
  }
  return { part: "menu", rows, misses };
}

async function fillMenus(client: pg.Client): Promise<void> {
  await fillShops(1_000)(client);
  for (const text of MENUS) await client.query(text);
}

async function targetOf(name: "ceiling" | "api", stack: Stack, { shops, scenario }: Asked): Promise<Target> {
  const { pid, port } = stack[name];
  const shots: Shot[] = [];
  for (const shop of shops) {
    const [path, token] = [scenario[name](shop), scenario.hasToken ? shop.token : ""];
    const headers = { "x-atapos": "1", "accept-encoding": "identity", authorization: `Bearer ${token}` };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${path}: ${answer.status} ${text.slice(0, 300)}`);
    shots.push({ method: "GET", path, token, body: null, expected: { kind: "text", text } });
  }
  return { name, pid, port, shots };
}

interface Asked {
  shops: readonly Shop[];
  scenario: Scenario;
}

/** The same JSON, whatever the order of its names. */
function areEqual([ceiling, api]: readonly Target[]): boolean {
  const [first, second] = [ceiling, api].map((target) => target?.shots.map(({ expected }) => contentOf(expected)));
  return isDeepStrictEqual(first, second);
}

const contentOf = (expected: Shot["expected"]): unknown =>
  expected.kind === "text" ? JSON.parse(expected.text) : null;
