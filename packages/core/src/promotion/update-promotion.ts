import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { checkPromotion, requireTargets } from "./check-promotion.ts";
import { lockPromotion, readPromotion, refuseStalePromotion } from "./promotion-store.ts";
import { writePromotionTargets } from "./promotion-targets-store.ts";
import { scheduleColumn } from "./schedule-column.ts";
import { type PromotionView, type UpdatePromotionInput, updatePromotionSchema } from "./schema.ts";

/** Changes the fields that were sent; items and categories, when sent, become exactly the given ones. Placed orders keep their price. */
export async function updatePromotion(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: UpdatePromotionInput,
): Promise<PromotionView> {
  const { items, categories, schedule, expectedVersion, ...fields } = updatePromotionSchema.parse(raw);
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockPromotion(uow, id);
    await refuseStalePromotion(uow, before, expectedVersion);
    const targets = { items: items ?? before.items, categories: categories ?? before.categories };
    checkPromotion({
      startsAt: fields.startsAt ?? before.startsAt,
      endsAt: fields.endsAt ?? before.endsAt,
      discountType: fields.discountType ?? before.discountType,
      ...targets,
    });
    if (items ?? categories) requireTargets(targets);
    const db = await uow.prisma();
    await db.promotion.update({
      where: { merchantId_id: { merchantId, id } },
      data: { ...fields, ...scheduleColumn(schedule), version: { increment: 1 }, updatedBy: staffIdOf(ctx) },
      select: { id: true },
    });
    await writePromotionTargets(uow, id, { items, categories });
    await bumpCatalogue(uow);
    const after = await readPromotion(uow, id);
    uow.audit({ action: "promotion.update", subject: `promotion:${id}`, before, after });
    return after;
  });
}
