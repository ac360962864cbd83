import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { lockAnyPromotion, readPromotion } from "./promotion-store.ts";
import type { PromotionView } from "./schema.ts";

/** Puts an archived promotion back as it was. */
export async function restorePromotion(ctx: Context, merchantId: number, id: number): Promise<PromotionView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const { isArchived } = await lockAnyPromotion(uow, id);
    if (!isArchived) return readPromotion(uow, id);
    const db = await uow.prisma();
    await db.promotion.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: null, version: { increment: 1 }, updatedBy: staffIdOf(ctx) },
      select: { id: true },
    });
    await bumpCatalogue(uow);
    const after = await readPromotion(uow, id);
    uow.audit({ action: "promotion.restore", subject: `promotion:${id}`, before: { isArchived: true }, after });
    return after;
  });
}
