import type { Database, MerchantTx } from "@atapos/db";
import type { ModifierGroup, ModifierOption, Money, PromotionRule, WeeklyWindow } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import type { Meter } from "../meter.ts";
import { readCatalogueVersion } from "./catalog-store.ts";
import { CATEGORIES, MODIFIER_GROUPS, PRODUCTS } from "./catalogue-sql.ts";
import { readPromotionRules, rulesFor } from "./promotion-rules-store.ts";

export interface CatalogueCategory {
  id: number;
  name: string;
  nameEn: string | null;
  sortOrder: number;
}

export interface CatalogueVariant {
  id: number;
  name: string;
  price: Money;
  /** As loaded: selling does not reload the catalogue. */
  stock: number | null;
  isAvailable: boolean;
  tracksStock: boolean;
}

export interface CatalogueOption extends ModifierOption {
  nameEn: string | null;
  isDefault: boolean;
}

export interface CatalogueModifierGroup extends ModifierGroup {
  nameEn: string | null;
  options: CatalogueOption[];
}

export interface CatalogueImage {
  id: number;
  url: string;
  publicId: string;
}

export interface CatalogueProduct {
  id: number;
  categoryId: number | null;
  name: string;
  nameEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  price: Money;
  /** As loaded: selling does not reload the catalogue. */
  stock: number | null;
  tracksStock: boolean;
  isAvailable: boolean;
  /** The hours in which it is sold, by the merchant's clock; null: always. */
  availability: readonly WeeklyWindow[] | null;
  /** null: the merchant's rate. */
  taxPercent: number | null;
  station: string | null;
  sku: string | null;
  barcode: string | null;
  variants: CatalogueVariant[];
  modifierGroups: CatalogueModifierGroup[];
  /** Rules, not prices: which of them run is decided by the clock at pricing. */
  promotions: PromotionRule[];
  images: CatalogueImage[];
}

/** All that pricing an order and showing a menu need, true for one version. Products are in the menu's order. */
export interface CatalogueSnapshot {
  version: number;
  products: Map<number, CatalogueProduct>;
  categories: CatalogueCategory[];
  loadedAt: number;
}

type ProductRow = Omit<CatalogueProduct, "modifierGroups" | "promotions"> & { groupIds: number[] };

/** Reads the whole catalogue in five statements, whatever its size. */
export async function loadCatalogue(tx: MerchantTx): Promise<CatalogueSnapshot> {
  // First of all: a write in between then labels the newer rows with the older version, which the next look refuses.
  const version = await readCatalogueVersion(tx);
  const categories = await tx.query<CatalogueCategory>(CATEGORIES, [tx.merchantId]);
  const groups = await readModifierGroups(tx);
  const rows = await tx.query<ProductRow>(PRODUCTS, [tx.merchantId]);
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const promotionsOf = rulesFor(await readPromotionRules(tx));
  const shared = sharedHours();
  const products = new Map(
    rows.map(({ groupIds, ...product }) => {
      const modifierGroups = groupIds.flatMap((id) => groupById.get(id) ?? []);
      const promotions = promotionsOf(product);
      return [product.id, { ...product, availability: shared(product.availability), promotions, modifierGroups }];
    }),
  );
  return { version, products, categories, loadedAt: Date.now() };
}

/** The same hours as one object, however many products have them: what is known of them is then asked once. */
function sharedHours(): (hours: readonly WeeklyWindow[] | null) => readonly WeeklyWindow[] | null {
  const known = new Map<string, readonly WeeklyWindow[]>();
  return (hours) => {
    if (hours === null) return null;
    const key = JSON.stringify(hours);
    const shared = known.get(key) ?? hours;
    known.set(key, shared);
    return shared;
  };
}

function readModifierGroups(tx: MerchantTx): Promise<CatalogueModifierGroup[]> {
  return tx.query<CatalogueModifierGroup>(MODIFIER_GROUPS, [tx.merchantId]);
}

export interface CatalogueCache {
  /** The catalogue as of the caller's transaction: one cheap read when the cached one still holds. */
  get(tx: MerchantTx): Promise<CatalogueSnapshot>;
  /** The one last used here, perhaps no longer true: only for who has its version compared by the statement that writes. */
  known(merchantId: number): CatalogueSnapshot | undefined;
}

const MAX_MERCHANTS = 500;
const caches = new WeakMap<Database, CatalogueCache>();

/** The process's cache for this database; nothing is ever answered from it without comparing versions. */
export function catalogueCache(deps: Pick<Deps, "db" | "meter">): CatalogueCache {
  const existing = caches.get(deps.db);
  if (existing) return existing;
  const created = createCache(deps.meter);
  caches.set(deps.db, created);
  return created;
}

function createCache(meter: Meter): CatalogueCache {
  const snapshots = new Map<number, CatalogueSnapshot>();
  return {
    known: (merchantId) => snapshots.get(merchantId),
    async get(tx) {
      const cached = snapshots.get(tx.merchantId);
      const isCurrent = cached !== undefined && cached.version === (await readCatalogueVersion(tx));
      meter.cacheLookup("catalogue", isCurrent);
      const snapshot = isCurrent ? cached : await loadCatalogue(tx);
      // Re-inserting keeps the least recently used merchant first.
      snapshots.delete(tx.merchantId);
      snapshots.set(tx.merchantId, snapshot);
      const [oldest] = snapshots.keys();
      if (snapshots.size > MAX_MERCHANTS && oldest !== undefined) snapshots.delete(oldest);
      return snapshot;
    },
  };
}
