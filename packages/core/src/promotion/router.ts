// Promotions: lower unit prices of items and categories, for a time and at hours of the week.
import { z } from "zod";
import { adminProcedure, officerProcedure, router } from "../trpc.ts";
import { inMerchant } from "../unit-of-work.ts";
import { archivePromotion } from "./archive-promotion.ts";
import { promotionBoardInput, promotionBoardSchema } from "./board-schema.ts";
import { createPromotion } from "./create-promotion.ts";
import { previewPromotion } from "./preview-promotion.ts";
import { previewPromotionSchema, promotionPreviewSchema } from "./preview-schema.ts";
import { promotionBoard } from "./promotion-board.ts";
import { readPromotion, readPromotionPage } from "./promotion-store.ts";
import { restorePromotion } from "./restore-promotion.ts";
import {
  createPromotionSchema,
  listPromotionsSchema,
  promotionPageSchema,
  promotionViewSchema,
  setActiveSchema,
  updatePromotionSchema,
} from "./schema.ts";
import { setPromotionActive } from "./set-promotion-active.ts";
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
  setActive: adminProcedure
    .input(setActiveSchema)
    .output(promotionViewSchema)
    .mutation(({ ctx, input }) => setPromotionActive(ctx, ctx.merchantId, input)),
  // A question, but too long for an address: a mutation travels in a body.
  preview: adminProcedure
    .input(previewPromotionSchema)
    .output(promotionPreviewSchema)
    .mutation(({ ctx, input }) => previewPromotion(ctx, ctx.merchantId, input.draft)),
  board: adminProcedure
    .input(promotionBoardInput)
    .output(promotionBoardSchema)
    .query(({ ctx, input }) => promotionBoard(ctx, ctx.merchantId, input)),
  delete: adminProcedure
    .input(byId)
    .output(byId)
    .mutation(async ({ ctx, input }) => {
      await archivePromotion(ctx, ctx.merchantId, input.id);
      return input;
    }),
  restore: adminProcedure
    .input(byId)
    .output(promotionViewSchema)
    .mutation(({ ctx, input }) => restorePromotion(ctx, ctx.merchantId, input.id)),
});
