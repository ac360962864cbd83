import type { z } from "zod";
import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { lockPromotion, readPromotion, refuseStalePromotion } from "./promotion-store.ts";
import type { PromotionView, setActiveSchema } from "./schema.ts";

/** Switches a promotion on or off, at once on every open screen. */
export async function setPromotionActive(
  ctx: Context,
  merchantId: number,
  { id, isActive, expectedVersion }: z.output<typeof setActiveSchema>,
): Promise<PromotionView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockPromotion(uow, id);
    await refuseStalePromotion(uow, before, expectedVersion);
    if (before.isActive === isActive) return before;
    const db = await uow.prisma();
    await db.promotion.update({
      where: { merchantId_id: { merchantId, id } },
      data: { isActive, version: { increment: 1 }, updatedBy: staffIdOf(ctx) },
      select: { id: true },
    });
    await bumpCatalogue(uow);
    const [was, is] = [{ isActive: before.isActive }, { isActive }];
    uow.audit({ action: "promotion.setActive", subject: `promotion:${id}`, before: was, after: is });
    return readPromotion(uow, id);
  });
}
