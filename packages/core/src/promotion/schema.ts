import { DISCOUNT_TYPES, weeklyWindowsSchema } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema, textSchema } from "../input-schema.ts";

/** Money off for `amount`, a percentage for `percent`, the new price for `override_price`. */
const discountAmount = z.number().min(0).max(1_000_000_000_000);
const id = z.int().min(1);

/** What a promotion says of an item goes before what it says of the item's category. */
export const promotionTargets = {
  items: z.array(z.object({ productId: id, discountAmount })).max(1000),
  /** Everything in them, what comes into them later included. */
  categories: z.array(z.object({ categoryId: id, discountAmount })).max(200),
};

export const promotionFields = {
  name: z.string().trim().min(1).max(200),
  description: textSchema(1000),
  startsAt: z.coerce.date(),
  /** Exclusive. */
  endsAt: z.coerce.date(),
  /** Hours of the week, by the merchant's clock; null: all of the time. */
  schedule: weeklyWindowsSchema.nullable(),
  isActive: z.boolean(),
  discountType: z.enum(DISCOUNT_TYPES),
  ...promotionTargets,
};

export const createPromotionSchema = z
  .object(promotionFields)
  .partial({ description: true, isActive: true, schedule: true })
  .extend({
    discountType: promotionFields.discountType.default("amount"),
    items: promotionTargets.items.default([]),
    categories: promotionTargets.categories.default([]),
    idempotencyKey: idempotencyKeySchema,
  });
export type CreatePromotionInput = z.input<typeof createPromotionSchema>;

export const updatePromotionSchema = z
  .object(promotionFields)
  .partial()
  .extend({ expectedVersion: z.int().optional() });
export type UpdatePromotionInput = z.input<typeof updatePromotionSchema>;

export const setActiveSchema = z.object({ id, isActive: z.boolean(), expectedVersion: z.int().optional() });

export const listPromotionsSchema = pageSchema.extend({ search: z.string().trim().max(200).optional() });
export type ListPromotionsInput = z.output<typeof listPromotionsSchema>;

export const promotionViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  schedule: weeklyWindowsSchema.nullable(),
  isActive: z.boolean(),
  discountType: z.enum(DISCOUNT_TYPES),
  items: z.array(z.object({ id: z.int(), productId: z.int(), productName: z.string(), discountAmount: z.number() })),
  categories: z.array(
    z.object({ id: z.int(), categoryId: z.int(), categoryName: z.string(), discountAmount: z.number() }),
  ),
  version: z.int(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type PromotionView = z.infer<typeof promotionViewSchema>;

export const promotionPageSchema = z.object({ items: z.array(promotionViewSchema), total: z.int() });
