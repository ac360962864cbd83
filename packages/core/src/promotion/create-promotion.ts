import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { checkPromotion, requireTargets } from "./check-promotion.ts";
import { readPromotion } from "./promotion-store.ts";
import { writePromotionTargets } from "./promotion-targets-store.ts";
import { scheduleColumn } from "./schedule-column.ts";
import { type CreatePromotionInput, createPromotionSchema, type PromotionView, promotionViewSchema } from "./schema.ts";

export async function createPromotion(
  ctx: Context,
  merchantId: number,
  raw: CreatePromotionInput,
): Promise<PromotionView> {
  const input = createPromotionSchema.parse(raw);
  const { idempotencyKey: _, items, categories, schedule, ...fields } = input;
  checkPromotion(input);
  requireTargets(input);
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "promotion.create", input), promotionViewSchema, async () => {
      const db = await uow.prisma();
      const data = { ...fields, ...scheduleColumn(schedule), merchantId, createdBy: staffIdOf(ctx) };
      const { id } = await db.promotion.create({ data, select: { id: true } });
      await writePromotionTargets(uow, id, { items, categories });
      await bumpCatalogue(uow);
      const promotion = await readPromotion(uow, id);
      uow.audit({ action: "promotion.create", subject: `promotion:${id}`, after: promotion });
      return promotion;
    }),
  );
}
