import type { Context } from "../context.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { PRODUCT_KEYS } from "./product-data.ts";
import { lockAnyProduct, readProduct } from "./product-view-store.ts";
import type { ProductView } from "./schema.ts";

/** Puts an archived product back as it was; `duplicate` when another one took its SKU or barcode meanwhile. */
export function restoreProduct(ctx: Context, merchantId: number, id: number): Promise<ProductView> {
  const atMs = ctx.deps.now();
  return inMerchant(ctx, merchantId, async (uow) => {
    const { isArchived } = await lockAnyProduct(uow, id);
    if (!isArchived) return readProduct(uow, id, atMs);
    const db = await uow.prisma();
    await refuseDuplicate(PRODUCT_KEYS, () =>
      db.product.update({
        where: { merchantId_id: { merchantId, id } },
        data: { archivedAt: null, updatedBy: staffIdOf(ctx), version: { increment: 1 } },
        select: { id: true },
      }),
    );
    await bumpCatalogue(uow);
    const after = await readProduct(uow, id, atMs);
    uow.audit({ action: "product.restore", subject: `product:${id}`, before: { isArchived: true }, after });
    return after;
  });
}
