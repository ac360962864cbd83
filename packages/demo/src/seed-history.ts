import type { Deps } from "@atapos/core";
import type { StaffActor } from "@atapos/domain";
import { type Caller, callerOf } from "./caller.ts";
import type { MenuCategory } from "./menu-item.ts";
import { createRandom, type Random } from "./random.ts";
import { settleLeftovers, settleOrder } from "./settle-order.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** The merchant's clock: western Indonesia has no summer time. */
const UTC_OFFSET = 7 * HOUR;

/** How many of a day's orders come in the hour that starts at this one: lunch and dinner are the peaks. */
const BUSY_HOURS: [hour: number, weight: number][] = [
  [10, 2],
  [11, 5],
  [12, 9],
  [13, 8],
  [14, 4],
  [15, 3],
  [16, 3],
  [17, 5],
  [18, 9],
  [19, 10],
  [20, 6],
  [21, 2],
];

export interface History {
  actors: readonly StaffActor[];
  tableIds: readonly number[];
  menu: readonly MenuCategory[];
  days: number;
  ordersPerDay: number;
  /** When the seeding began: the past that it makes ends there. */
  startedMs: number;
}

type MenuProduct = Awaited<ReturnType<Caller["catalog"]["menu"]>>["products"][number];

/** Past orders, placed and paid through the program's own procedures with its clock set back, oldest first. */
export async function seedHistory(
  deps: Deps,
  { actors, tableIds, menu, days, ordersPerDay, startedMs }: History,
): Promise<number> {
  const [first] = actors;
  if (first === undefined) return 0;
  const random = createRandom(20_260_101);
  const weights = new Map(menu.flatMap((category) => category.items).map((item) => [item.name, item.weight ?? 1]));
  const { products } = await callerOf(deps, first).catalog.menu({});
  // What is counted is left for the people who try the demo.
  const orderable = products.filter((product) => product.isAvailable && !menuStock(menu, product.name));
  const moments = pastMoments(random, startedMs, days, ordersPerDay);
  // Those of an interrupted seeding are drawn again, so that chance goes on as it would have, but not placed again.
  const placed = await settleLeftovers(deps, first);
  // Numbers and ids follow the order of placement; what comes after may overlap.
  const settling = new Set<Promise<void>>();
  for (const [index, atMs] of moments.entries()) {
    const actor = random.pick(actors);
    const draft = draftOrder(random, orderable, weights, tableIds);
    const chance = random.next();
    if (index < placed) continue;
    const order = await callerOf(deps, actor, atMs).order.place(draft);
    const settled = settleOrder(deps, actor, order, atMs, chance);
    settling.add(settled);
    // One that failed stays, so that the next wait throws its error.
    settled.then(
      () => settling.delete(settled),
      () => undefined,
    );
    if (settling.size >= 4) await Promise.race(settling);
  }
  await Promise.all(settling);
  return moments.length;
}

const menuStock = (menu: readonly MenuCategory[], name: string) =>
  menu.some((category) => category.items.some((item) => item.name === name && item.stock !== undefined));

/** From `days` ago up to an hour ago, in order; Saturdays and Sundays sell a third more. */
function pastMoments(random: Random, nowMs: number, days: number, ordersPerDay: number): number[] {
  const today = Math.floor((nowMs + UTC_OFFSET) / DAY);
  const moments: number[] = [];
  for (let day = today - days; day <= today; day += 1) {
    // Day 0 of the epoch was a Thursday.
    const isWeekend = [2, 3].includes(day % 7);
    const count = Math.round(ordersPerDay * (isWeekend ? 1.35 : 0.9)) + random.between(-4, 4);
    for (let n = 0; n < count; n += 1) {
      const [hour] = random.pick(BUSY_HOURS, ([, weight]) => weight);
      moments.push(day * DAY - UTC_OFFSET + hour * HOUR + Math.floor(random.next() * HOUR));
    }
  }
  return moments.filter((atMs) => atMs < nowMs - HOUR).sort((a, b) => a - b);
}

function draftOrder(
  random: Random,
  products: readonly MenuProduct[],
  weights: ReadonlyMap<string, number>,
  tableIds: readonly number[],
) {
  const guests = random.pick([1, 2, 2, 2, 3, 4, 4, 6]);
  const orderType = random.pick(["dine_in", "dine_in", "dine_in", "takeaway", "delivery"] as const, (type) =>
    type === "delivery" ? 0.4 : 1,
  );
  const weight = (product: MenuProduct) => weights.get(product.name) ?? 1;
  const chosen = new Set(Array.from({ length: guests + random.between(0, 2) }, () => random.pick(products, weight)));
  const lines = [...chosen].map((product) => draftLine(random, product));
  if (orderType !== "dine_in") return { orderType, lines, source: "register" as const };
  return { orderType, lines, source: "register" as const, tableId: random.pick(tableIds), guestCount: guests };
}

function draftLine(random: Random, { id, variants, modifierGroups }: MenuProduct) {
  const variantId = variants.length > 0 ? random.pick(variants).id : null;
  const modifiers = modifierGroups.flatMap(({ min, options }) => {
    if (min > 0) return [random.pick(options).id];
    return random.next() < 0.2 ? [random.pick(options).id] : [];
  });
  return { productId: id, variantId, quantity: random.pick([1, 1, 1, 2, 2, 3]), modifiers };
}
