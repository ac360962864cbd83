import type { Call, Database, MerchantTx } from "@atapos/db";
import {
  type ModifierGroup,
  type ModifierOption,
  type Money,
  PosError,
  type PromotionRule,
  type WeeklyWindow,
} from "@atapos/domain";
import type { Deps } from "../deps.ts";
import type { Meter } from "../meter.ts";
import { catalogueVersionCall, readCatalogueVersion } from "./catalog-store.ts";
import { CATEGORIES, MODIFIER_GROUPS, PRODUCTS } from "./catalogue-sql.ts";
import { type PromotionSource, promotionRulesCall, rulesFor } from "./promotion-rules-store.ts";

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

/** What is asked for a whole catalogue, whatever its size; `catalogueOf` makes it of the rows. */
export const catalogueCalls = (merchantId: number): Call[] => [
  // First of all: a write in between then labels the newer rows with the older version, which the next look refuses.
  catalogueVersionCall(merchantId),
  { statement: CATEGORIES, values: [merchantId] },
  { statement: MODIFIER_GROUPS, values: [merchantId] },
  { statement: PRODUCTS, values: [merchantId] },
  promotionRulesCall(merchantId),
];

/** Of the version, of categories, of modifier groups, of products and of promotions. */
export type CatalogueRow = { version: number } & CatalogueCategory &
  CatalogueModifierGroup &
  ProductRow &
  PromotionSource;

/** From the rows of each of `catalogueCalls`, in their order; `not_found` when there is no such merchant. */
export function catalogueOf(rows: readonly CatalogueRow[][]): CatalogueSnapshot {
  const [[versioned] = [], categories = [], groups = [], productRows = [], promotions = []] = rows;
  if (!versioned) throw new PosError("not_found", { what: "merchant" });
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const promotionsOf = rulesFor(promotions);
  const shared = sharedHours();
  const products = new Map(
    productRows.map(({ groupIds, ...product }) => {
      const modifierGroups = groupIds.flatMap((id) => groupById.get(id) ?? []);
      const rules = promotionsOf(product);
      return [
        product.id,
        { ...product, availability: shared(product.availability), promotions: rules, modifierGroups },
      ];
    }),
  );
  return { version: versioned.version, products, categories, loadedAt: Date.now() };
}

async function loadCatalogue(tx: MerchantTx): Promise<CatalogueSnapshot> {
  const rows: CatalogueRow[][] = [];
  for (const { statement, values } of catalogueCalls(tx.merchantId)) rows.push(await tx.query(statement, values));
  return catalogueOf(rows);
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

export interface CatalogueCache {
  /** The catalogue as of the caller's transaction: one cheap read when the cached one still holds. */
  get(tx: MerchantTx): Promise<CatalogueSnapshot>;
  /** The one last used here, perhaps no longer true: only for who has its version compared by the statement that writes. */
  known(merchantId: number): CatalogueSnapshot | undefined;
  keep(merchantId: number, snapshot: CatalogueSnapshot): void;
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
  const keep = (merchantId: number, snapshot: CatalogueSnapshot): void => {
    // Re-inserting keeps the least recently used merchant first.
    snapshots.delete(merchantId);
    snapshots.set(merchantId, snapshot);
    const [oldest] = snapshots.keys();
    if (snapshots.size > MAX_MERCHANTS && oldest !== undefined) snapshots.delete(oldest);
  };
  return {
    known: (merchantId) => snapshots.get(merchantId),
    keep,
    async get(tx) {
      const cached = snapshots.get(tx.merchantId);
      const isCurrent = cached !== undefined && cached.version === (await readCatalogueVersion(tx));
      meter.cacheLookup("catalogue", isCurrent);
      const snapshot = isCurrent ? cached : await loadCatalogue(tx);
      keep(tx.merchantId, snapshot);
      return snapshot;
    },
  };
}
