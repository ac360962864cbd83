import { createMerchant, type Deps, systemContext } from "@atapos/core";
import type { StaffActor } from "@atapos/domain";
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
  owner: Caller;
}

/** Fills an empty installation with the demo's merchants; one that has a merchant is left as it is. */
export async function seedDemo(deps: Deps, options: SeedOptions = {}): Promise<void> {
  const { historyDays = 60, ordersPerDay = 25, hasPictures = true } = options;
  const operator = callerOf(deps, { kind: "platform", name: "demo", accountId: null });
  const { total } = await operator.merchant.list({ limit: 1 });
  if (total > 0) return;

  const [nusantara, senja, rapi] = await seedMerchants(deps);
  if (!nusantara || !senja || !rapi) throw new Error("the demo has three merchants");
  const dishes = await seedMenu(nusantara.owner, NUSANTARA_MENU, NUSANTARA_MODIFIERS);
  const tableIds = await seedTables(nusantara.owner, NUSANTARA_ZONES);
  await seedPromotions(nusantara.owner, deps.now());
  const drinks = await seedMenu(senja.owner, SENJA_MENU, SENJA_MODIFIERS);
  await seedTables(senja.owner, SENJA_ZONES);
  await seedGoods(rapi.owner);

  if (hasPictures) {
    const isTaken = (await seedPictures(nusantara.owner, dishes)) && (await seedPictures(senja.owner, drinks));
    if (!isTaken) deps.log.warn("the pictures' service cannot be reached: the demo's menu has no pictures");
  }
  const history = { actors: nusantara.actors, tableIds, menu: NUSANTARA_MENU, days: historyDays, ordersPerDay };
  if (historyDays > 0) await seedHistory(deps, history);
}

/** In their order, so that an empty database numbers them 1, 2, 3. */
async function seedMerchants(deps: Deps): Promise<SeededMerchant[]> {
  const seeded: SeededMerchant[] = [];
  for (const data of MERCHANTS) {
    const { id } = await createMerchant(systemContext(deps, "demo-merchant"), data);
    if (id !== seeded.length + 1) throw new Error("the demo needs a database that never had a merchant");
    const actors = await seedPeople(deps, id);
    const [owner] = actors;
    if (!owner) throw new Error(`the demo's merchant ${id} has no owner`);
    seeded.push({ actors, owner: callerOf(deps, owner) });
  }
  return seeded;
}

async function seedGoods(owner: Caller): Promise<void> {
  const categoryIds = new Map<string, number>();
  for (const [sortOrder, category] of RAPI_CATEGORIES.entries()) {
    const { id } = await owner.catalog.createCategory({ ...category, sortOrder });
    categoryIds.set(category.name, id);
  }
  for (const [sortOrder, { category, ...good }] of RAPI_GOODS.entries()) {
    await owner.catalog.createProduct({ ...good, categoryId: categoryIds.get(category), sortOrder });
  }
}
