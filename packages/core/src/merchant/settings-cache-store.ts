import type { Database } from "@atapos/db";
import type { MerchantRow } from "./merchant-store.ts";

/** What this process last read of merchants' settings; whoever uses it has the version compared where it counts. */
export interface SettingsCache {
  known(merchantId: number): MerchantRow | undefined;
  keep(merchant: MerchantRow): void;
}

const MAX_MERCHANTS = 500;
const caches = new WeakMap<Database, SettingsCache>();

export function settingsCache({ db }: { db: Database }): SettingsCache {
  const existing = caches.get(db);
  if (existing) return existing;
  const rows = new Map<number, MerchantRow>();
  const created: SettingsCache = {
    known: (merchantId) => rows.get(merchantId),
    keep(merchant) {
      // Re-inserting keeps the least recently read merchant first.
      rows.delete(merchant.id);
      rows.set(merchant.id, merchant);
      const [oldest] = rows.keys();
      if (rows.size > MAX_MERCHANTS && oldest !== undefined) rows.delete(oldest);
    },
  };
  caches.set(db, created);
  return created;
}
