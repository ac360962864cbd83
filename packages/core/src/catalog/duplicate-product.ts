import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { lastPlace, productColumns, productSearchText } from "./product-data.ts";
import { lockProduct, readProduct } from "./product-view-store.ts";
import { type ProductView, productViewSchema } from "./schema.ts";

const MAX_NAME = 200;

/**
 * Makes a copy next to the product, off sale until somebody switches it on. What names one thing only, SKU and barcode,
 * is left empty, and a counted shelf starts empty.
 */
export function duplicateProduct(
  ctx: Context,
  merchantId: number,
  input: { id: number; idempotencyKey?: string | undefined },
): Promise<ProductView> {
  const atMs = ctx.deps.now();
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "catalog.duplicateProduct", input), productViewSchema, async () => {
      const source = await lockProduct(uow, input.id, atMs);
      const id = await copyProduct(uow, source, staffIdOf(ctx));
      await copyParts(uow, source, id);
      await bumpCatalogue(uow);
      const after = await readProduct(uow, id, atMs);
      uow.audit({ action: "product.duplicate", subject: `product:${id}`, before: { copyOf: source.id }, after });
      return after;
    }),
  );
}

async function copyProduct(uow: UnitOfWork, source: ProductView, createdBy: number | null): Promise<number> {
  const { merchantId } = uow;
  const { categoryId, description, descriptionEn, price, lowStock, taxPercent, station, availability } = source;
  const name = named(source.name, "(salinan)");
  const nameEn = source.nameEn === null ? null : named(source.nameEn, "(copy)");
  const db = await uow.prisma();
  const { id } = await db.product.create({
    data: {
      ...productColumns({ name, nameEn, description, descriptionEn, availability }),
      ...{ merchantId, categoryId, price, lowStock, taxPercent, station, createdBy },
      ...{ isAvailable: false, stock: emptyShelf(source.stock) },
      searchText: productSearchText({ name, nameEn, description, descriptionEn }),
      sortOrder: await lastPlace(uow, categoryId),
    },
    select: { id: true },
  });
  return id;
}

// A row that is being deleted is waited for, and one that is copied here cannot go before this transaction ends: the
// picture at its host, which both rows then name, stays until the last of them is deleted.
const COPY_PICTURES = statement(
  "product-copy-pictures",
  `INSERT INTO atapos.product_attachment (me_id, pr_id, pa_url, pa_public_id, pa_width, pa_height, pa_sort_order)
   SELECT me_id, $3, pa_url, pa_public_id, pa_width, pa_height, pa_sort_order FROM (
     SELECT * FROM atapos.product_attachment WHERE me_id = $1 AND pr_id = $2 ORDER BY pa_id FOR KEY SHARE) a`,
);

async function copyParts(uow: UnitOfWork, source: ProductView, productId: number): Promise<void> {
  const { merchantId } = uow;
  const db = await uow.prisma();
  await db.productVariant.createMany({
    data: source.variants.map(({ name, price, stock, isAvailable }, sortOrder) => ({
      ...{ merchantId, productId, name, price, isAvailable, sortOrder },
      stock: emptyShelf(stock),
    })),
  });
  await db.productModifierGroup.createMany({
    data: source.modifierGroups.map(({ id: groupId }, sortOrder) => ({ merchantId, productId, groupId, sortOrder })),
  });
  await uow.query(COPY_PICTURES, [merchantId, source.id, productId]);
}

const emptyShelf = (stock: number | null): number | null => (stock === null ? null : 0);

const named = (name: string, mark: string): string => `${name.slice(0, MAX_NAME - mark.length - 1).trimEnd()} ${mark}`;
