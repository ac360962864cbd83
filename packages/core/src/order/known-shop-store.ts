import type { Database } from "@atapos/db";
import {
  type CatalogueRow,
  type CatalogueSnapshot,
  catalogueCache,
  catalogueCalls,
  catalogueOf,
} from "../catalog/catalogue-snapshot-store.ts";
import type { Deps } from "../deps.ts";
import { type MerchantRow, merchantCall } from "../merchant/merchant-store.ts";
import { settingsCache } from "../merchant/settings-cache-store.ts";

/** What an order is priced from. */
export interface KnownShop {
  merchant: MerchantRow;
  catalogue: CatalogueSnapshot;
}

const asked = new WeakMap<Database, Map<number, Promise<KnownShop | null>>>();

/**
 * Settings and catalogue as this process knows them, read in one round trip when it does not, once however many wait.
 * Perhaps no longer true: only for who has both versions compared by the statement that writes. Null: no such merchant.
 */
export async function knownShop(deps: Pick<Deps, "db" | "meter">, merchantId: number): Promise<KnownShop | null> {
  const merchant = settingsCache(deps).known(merchantId);
  const catalogue = catalogueCache(deps).known(merchantId);
  return merchant && catalogue ? { merchant, catalogue } : askOnce(deps, merchantId);
}

function askOnce(deps: Pick<Deps, "db" | "meter">, merchantId: number): Promise<KnownShop | null> {
  const waiting = asked.get(deps.db) ?? new Map<number, Promise<KnownShop | null>>();
  asked.set(deps.db, waiting);
  const known = waiting.get(merchantId);
  if (known) return known;
  const answer = readShop(deps, merchantId).finally(() => waiting.delete(merchantId));
  waiting.set(merchantId, answer);
  return answer;
}

async function readShop(deps: Pick<Deps, "db" | "meter">, merchantId: number): Promise<KnownShop | null> {
  const [[merchant] = [], ...rows] = await deps.db.sendAsMerchant<MerchantRow & CatalogueRow>(merchantId, [
    merchantCall(merchantId),
    ...catalogueCalls(merchantId),
  ]);
  deps.meter.cacheLookup("catalogue", false);
  if (!merchant) return null;
  const catalogue = catalogueOf(rows);
  settingsCache(deps).keep(merchant);
  catalogueCache(deps).keep(merchantId, catalogue);
  return { merchant, catalogue };
}
