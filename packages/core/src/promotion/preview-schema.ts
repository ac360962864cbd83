import { z } from "zod";
import { promotionFields, promotionTargets } from "./schema.ts";

const { startsAt, endsAt, schedule, discountType } = promotionFields;

/** A promotion that is being written: what it touches is asked before it is saved. */
export const previewPromotionSchema = z.object({
  draft: z.object({
    /** Of the promotion that is being changed: it does not overlap itself. */
    id: z.int().min(1).nullable().default(null),
    ...{ startsAt, endsAt, discountType },
    schedule: schedule.default(null),
    items: promotionTargets.items.default([]),
    categories: promotionTargets.categories.default([]),
  }),
});
export type PromotionDraft = z.output<typeof previewPromotionSchema>["draft"];

const unit = z.object({
  /** null: the product itself, which has no variants. */
  variantId: z.int().nullable(),
  name: z.string().nullable(),
  price: z.int(),
  /** Under this promotion alone: never below 0, never above the price. */
  promoPrice: z.int(),
  /** The promotion that wins where both run: the lowest price counts, nothing is added up. */
  winner: z.object({ promotionId: z.int(), name: z.string(), price: z.int() }).nullable(),
});
export type PreviewUnit = z.infer<typeof unit>;

export const promotionPreviewSchema = z.object({
  /** In the menu's order, the first of them. */
  items: z.array(z.object({ productId: z.int(), name: z.string(), units: z.array(unit) })),
  /** All that it touches, and how many prices that is. */
  itemCount: z.int(),
  unitCount: z.int(),
  overlaps: z.array(
    z.object({
      promotionId: z.int(),
      name: z.string(),
      /** How many items both touch. */
      itemCount: z.int(),
      /** From now on, the first of them; `to` is exclusive. */
      intervals: z.array(z.object({ from: z.date(), to: z.date() })),
      hasMore: z.boolean(),
    }),
  ),
});
export type PromotionPreview = z.infer<typeof promotionPreviewSchema>;
