import type { Context } from "../context.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { refuseStale } from "./product-change-store.ts";
import { lastPlace, PRODUCT_KEYS, productColumns, productSearchText, requireCategory } from "./product-data.ts";
import { lockProduct, readProduct } from "./product-view-store.ts";
import { type ProductView, type UpdateProductInput, updateProductSchema } from "./schema.ts";
import { emitStock, type MovedShelf } from "./stock-store.ts";
import { writeModifierGroups } from "./write-modifier-groups.ts";
import { writeVariants } from "./write-variants.ts";

/** Changes the fields that were sent; variants and modifier groups, when sent, become exactly the given ones. */
export async function updateProduct(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: UpdateProductInput,
): Promise<ProductView> {
  const { expectedVersion, variants, modifierGroups, ...fields } = updateProductSchema.parse(raw);
  const at = new Date(ctx.deps.now());
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockProduct(uow, id, at.getTime());
    await refuseStale(uow, "product", before, expectedVersion);
    await requireCategory(uow, fields.categoryId);
    const { categoryId = before.categoryId } = fields;
    const isMoved = categoryId !== before.categoryId && fields.sortOrder === undefined;
    const place = isMoved ? { sortOrder: await lastPlace(uow, categoryId) } : {};
    const db = await uow.prisma();
    await refuseDuplicate(PRODUCT_KEYS, () =>
      db.product.update({
        where: { merchantId_id: { merchantId, id } },
        select: { id: true },
        data: {
          ...productColumns(fields),
          ...place,
          searchText: productSearchText({ ...before, ...fields }),
          updatedBy: staffIdOf(ctx),
          version: { increment: 1 },
        },
      }),
    );
    if (variants) await writeVariants(uow, id, variants, at);
    if (modifierGroups) await writeModifierGroups(uow, id, modifierGroups, at);
    await bumpCatalogue(uow);
    const after = await readProduct(uow, id, at.getTime());
    emitStock(uow, movedShelves(before, after));
    uow.audit({ action: "product.update", subject: `product:${id}`, before, after });
    return after;
  });
}

/** A variant that came or went is the new catalogue's news. */
function movedShelves(before: ProductView, after: ProductView): MovedShelf[] {
  const { id: productId, lowStock: lowMark } = after;
  const variants = after.variants.flatMap(({ id: variantId, stock }): MovedShelf[] => {
    const known = before.variants.find((variant) => variant.id === variantId);
    return known ? [{ productId, variantId, before: known.stock, after: stock, lowMark }] : [];
  });
  return [{ productId, variantId: null, before: before.stock, after: after.stock, lowMark }, ...variants];
}
