import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { checkPromotion } from "./check-promotion.ts";
import { lockPromotion, readPromotion, writePromotionItems } from "./promotion-store.ts";
import { type PromotionView, type UpdatePromotionInput, updatePromotionSchema } from "./schema.ts";

/** Changes the fields that were sent; items, when sent, become exactly the given ones. Placed orders keep their price. */
export async function updatePromotion(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: UpdatePromotionInput,
): Promise<PromotionView> {
  const { items, ...fields } = updatePromotionSchema.parse(raw);
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockPromotion(uow, id);
    checkPromotion({
      startsAt: fields.startsAt ?? before.startsAt,
      endsAt: fields.endsAt ?? before.endsAt,
      discountType: fields.discountType ?? before.discountType,
      items: items ?? before.items,
    });
    const db = await uow.prisma();
    const where = { merchantId_id: { merchantId, id } };
    await db.promotion.update({ where, data: { ...fields, updatedBy: staffIdOf(ctx) } });
    if (items) await writePromotionItems(uow, id, items);
    await bumpCatalogue(uow);
    const after = await readPromotion(uow, id);
    uow.audit({ action: "promotion.update", subject: `promotion:${id}`, before, after });
    return after;
  });
}
