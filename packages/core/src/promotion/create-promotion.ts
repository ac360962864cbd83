import { bumpCatalogue } from "../catalog/catalog-store.ts";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { checkPromotion } from "./check-promotion.ts";
import { readPromotion, writePromotionItems } from "./promotion-store.ts";
import { type CreatePromotionInput, createPromotionSchema, type PromotionView, promotionViewSchema } from "./schema.ts";

export async function createPromotion(
  ctx: Context,
  merchantId: number,
  raw: CreatePromotionInput,
): Promise<PromotionView> {
  const input = createPromotionSchema.parse(raw);
  const { idempotencyKey: _, items, ...fields } = input;
  checkPromotion(input);
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "promotion.create", input), promotionViewSchema, async () => {
      const db = await uow.prisma();
      const data = { ...fields, merchantId, createdBy: staffIdOf(ctx) };
      const { id } = await db.promotion.create({ data, select: { id: true } });
      await writePromotionItems(uow, id, items);
      await bumpCatalogue(uow);
      const promotion = await readPromotion(uow, id);
      uow.audit({ action: "promotion.create", subject: `promotion:${id}`, after: promotion });
      return promotion;
    }),
  );
}
