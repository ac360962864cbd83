import { DISCOUNT_TYPES } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema, textSchema } from "../input-schema.ts";

const itemInput = z.object({
  productId: z.int().min(1),
  /** Money off for `amount`, a percentage for `percent`, the new price for `override_price`. */
  discountAmount: z.number().min(0).max(1_000_000_000_000),
});

const fields = {
  name: z.string().trim().min(1).max(200),
  description: textSchema(1000),
  startsAt: z.coerce.date(),
  /** Exclusive. */
  endsAt: z.coerce.date(),
  isActive: z.boolean(),
  discountType: z.enum(DISCOUNT_TYPES),
  items: z.array(itemInput).min(1).max(1000),
};

export const createPromotionSchema = z
  .object(fields)
  .partial({ description: true, isActive: true })
  .extend({ discountType: fields.discountType.default("amount"), idempotencyKey: idempotencyKeySchema });
export type CreatePromotionInput = z.input<typeof createPromotionSchema>;

export const updatePromotionSchema = z.object(fields).partial();
export type UpdatePromotionInput = z.input<typeof updatePromotionSchema>;

export const listPromotionsSchema = pageSchema.extend({ search: z.string().trim().max(200).optional() });
export type ListPromotionsInput = z.output<typeof listPromotionsSchema>;

export const promotionViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  name: z.string(),
  description: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  isActive: z.boolean(),
  discountType: z.enum(DISCOUNT_TYPES),
  items: z.array(z.object({ id: z.int(), productId: z.int(), productName: z.string(), discountAmount: z.number() })),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type PromotionView = z.infer<typeof promotionViewSchema>;

export const promotionPageSchema = z.object({ items: z.array(promotionViewSchema), total: z.int() });
