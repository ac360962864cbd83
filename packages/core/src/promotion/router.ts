// Promotions: lower unit prices of named products for a time.
import { z } from "zod";
import { adminProcedure, officerProcedure, router } from "../trpc.ts";
import { inMerchant } from "../unit-of-work.ts";
import { archivePromotion } from "./archive-promotion.ts";
import { createPromotion } from "./create-promotion.ts";
import { readPromotion, readPromotionPage } from "./promotion-store.ts";
import {
  createPromotionSchema,
  listPromotionsSchema,
  promotionPageSchema,
  promotionViewSchema,
  updatePromotionSchema,
} from "./schema.ts";
import { updatePromotion } from "./update-promotion.ts";

const byId = z.object({ id: z.int() });

export const promotionRouter = router({
  list: officerProcedure
    .input(listPromotionsSchema)
    .output(promotionPageSchema)
    .query(({ ctx, input }) => inMerchant(ctx, ctx.merchantId, (uow) => readPromotionPage(uow, input))),
  get: officerProcedure
    .input(byId)
    .output(promotionViewSchema)
    .query(({ ctx, input }) => inMerchant(ctx, ctx.merchantId, (uow) => readPromotion(uow, input.id))),
  create: adminProcedure
    .input(createPromotionSchema)
    .output(promotionViewSchema)
    .mutation(({ ctx, input }) => createPromotion(ctx, ctx.merchantId, input)),
  update: adminProcedure
    .input(updatePromotionSchema.extend(byId.shape))
    .output(promotionViewSchema)
    .mutation(({ ctx, input: { id, ...input } }) => updatePromotion(ctx, ctx.merchantId, id, input)),
  delete: adminProcedure
    .input(byId)
    .output(byId)
    .mutation(async ({ ctx, input }) => {
      await archivePromotion(ctx, ctx.merchantId, input.id);
      return input;
    }),
});
