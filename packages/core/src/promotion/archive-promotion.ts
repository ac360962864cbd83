import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { lockPromotion } from "./promotion-store.ts";

/** Ends the promotion for good; order lines that it priced still name it. */
export async function archivePromotion(ctx: Context, merchantId: number, id: number): Promise<void> {
  await inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockPromotion(uow, id);
    const db = await uow.prisma();
    await db.promotion.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: new Date(ctx.deps.now()), updatedBy: staffIdOf(ctx) },
    });
    await bumpCatalogue(uow);
    uow.audit({ action: "promotion.archive", subject: `promotion:${id}`, before });
  });
}
