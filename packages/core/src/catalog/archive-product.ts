import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { lockProduct } from "./product-view-store.ts";

/** Takes the product off the menu; the row stays, because orders and promotions name it, and can be restored. */
export async function archiveProduct(ctx: Context, merchantId: number, id: number): Promise<void> {
  await inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockProduct(uow, id, ctx.deps.now());
    const db = await uow.prisma();
    await db.product.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: new Date(ctx.deps.now()), updatedBy: staffIdOf(ctx), version: { increment: 1 } },
    });
    await bumpCatalogue(uow);
    uow.audit({ action: "product.archive", subject: `product:${id}`, before });
  });
}
