import { createMerchant, type Deps } from "@atapos/core";
import type { StaffActor } from "@atapos/domain";
import { byName } from "./by-name.ts";
import { type Caller, callerOf } from "./caller.ts";
import { RAPI_CATEGORIES, RAPI_GOODS } from "./goods-rapi.ts";
import { NUSANTARA_MENU } from "./menu-nusantara.ts";
import { NUSANTARA_MODIFIERS } from "./menu-nusantara-modifiers.ts";
import { SENJA_MENU, SENJA_MODIFIERS } from "./menu-senja.ts";
import { MERCHANTS } from "./merchants.ts";
import { seedPeople } from "./people.ts";
import { seedHistory } from "./seed-history.ts";
import { seedMenu } from "./seed-menu.ts";
import { seedPictures } from "./seed-pictures.ts";
import { readProgress, recordSeeded, seedContext } from "./seed-progress.ts";
import { seedPromotions } from "./seed-promotions.ts";
import { NUSANTARA_ZONES, SENJA_ZONES, seedTables } from "./seed-tables.ts";

export interface SeedOptions {
  /** Days of past orders; 0 for none. */
  historyDays?: number;
  ordersPerDay?: number;
  hasPictures?: boolean;
}

interface SeededMerchant {
  actors: StaffActor[];
  createdAt: Date;
  owner: Caller;
}

/**
 * Fills an empty installation with the demo's merchants, and goes on where an interrupted seeding stopped: each step
 * makes what is not there yet. One that was seeded to its end, or has a merchant of its own, is left as it is.
 */
export async function seedDemo(deps: Deps, options: SeedOptions = {}): Promise<void> {
  const { historyDays = 60, ordersPerDay = 25, hasPictures = true } = options;
  const operator = callerOf(deps, { kind: "platform", name: "demo", accountId: null });
  const { items: existing } = await operator.merchant.list({ limit: MERCHANTS.length });
  if (existing.length > 0 && (await readProgress(deps)) !== "begun") return;

  const [nusantara, senja, rapi] = await seedMerchants(deps, existing);
  if (!nusantara || !senja || !rapi) throw new Error("the demo has three merchants");
  // The same past, however often it was interrupted.
  const startedMs = nusantara.createdAt.getTime();
  const dishes = await seedMenu(nusantara.owner, NUSANTARA_MENU, NUSANTARA_MODIFIERS);
  const tableIds = await seedTables(nusantara.owner, NUSANTARA_ZONES);
  await seedPromotions(nusantara.owner, startedMs);
  const drinks = await seedMenu(senja.owner, SENJA_MENU, SENJA_MODIFIERS);
  await seedTables(senja.owner, SENJA_ZONES);
  await seedGoods(rapi.owner);

  if (hasPictures) {
    const isTaken = (await seedPictures(nusantara.owner, dishes)) && (await seedPictures(senja.owner, drinks));
    if (!isTaken) deps.log.warn("the pictures' service cannot be reached: the demo's menu has no pictures");
  }
  const { actors } = nusantara;
  const history = { actors, tableIds, menu: NUSANTARA_MENU, days: historyDays, ordersPerDay, startedMs };
  if (historyDays > 0) await seedHistory(deps, history);
  await recordSeeded(deps);
}

type Merchant = Pick<Awaited<ReturnType<typeof createMerchant>>, "id" | "name" | "createdAt">;

/** In their order, so that an empty database numbers them 1, 2, 3. */
async function seedMerchants(deps: Deps, existing: readonly Merchant[]): Promise<SeededMerchant[]> {
  const known = byName(existing);
  const seeded: SeededMerchant[] = [];
  for (const data of MERCHANTS) {
    const { id, createdAt } = known.get(data.name) ?? (await createMerchant(seedContext(deps), data));
    if (id !== seeded.length + 1) throw new Error("the demo needs a database that never had a merchant");
    const actors = await seedPeople(deps, id);
    const [owner] = actors;
    if (!owner) throw new Error(`the demo's merchant ${id} has no owner`);
    seeded.push({ actors, createdAt, owner: callerOf(deps, owner) });
  }
  return seeded;
}

async function seedGoods(owner: Caller): Promise<void> {
  const categories: Map<string, { id: number }> = byName((await owner.catalog.listCategories()).items);
  const goods = byName((await owner.catalog.listProducts({ limit: 1000 })).items);
  for (const [sortOrder, category] of RAPI_CATEGORIES.entries()) {
    if (categories.has(category.name)) continue;
    categories.set(category.name, await owner.catalog.createCategory({ ...category, sortOrder }));
  }
  for (const [sortOrder, { category, ...good }] of RAPI_GOODS.entries()) {
    if (goods.has(good.name)) continue;
    await owner.catalog.createProduct({ ...good, categoryId: categories.get(category)?.id, sortOrder });
  }
}
