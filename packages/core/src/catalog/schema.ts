import { modifierRangeProblem, weeklyWindowsSchema } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema, percentSchema, textSchema } from "../input-schema.ts";

const MAX_PRICE = 1_000_000_000_000;
const MAX_STOCK = 2_000_000_000;

export const moneySchema = z.int().min(0).max(MAX_PRICE);
const stockSchema = z.int().min(0).max(MAX_STOCK).nullable();
const nameSchema = z.string().trim().min(1).max(200);
const idSchema = z.int().min(1);
/** On update a variant is known by its id, else by its name; what is not sent any more is archived. */
const variantInput = z.object({
  id: idSchema.optional(),
  name: nameSchema,
  price: moneySchema,
  /** null: not tracked; not sent: as it was. */
  stock: stockSchema.optional(),
  isAvailable: z.boolean().optional(),
  sku: textSchema(64).optional(),
  barcode: textSchema(64).optional(),
});
export type VariantInput = z.output<typeof variantInput>;

const optionInput = z.object({
  id: idSchema.optional(),
  name: nameSchema,
  nameEn: textSchema(200).optional(),
  price: moneySchema.default(0),
  isAvailable: z.boolean().default(true),
  isDefault: z.boolean().default(false),
});
export type OptionInput = z.output<typeof optionInput>;

export const groupFields = {
  name: nameSchema,
  nameEn: textSchema(200).optional(),
  min: z.int().min(0).max(100).default(0),
  max: z.int().min(1).max(100).nullable().default(null),
  options: z.array(optionInput).min(1).max(200),
};

const wholeGroup = z.object({ id: idSchema.optional(), ...groupFields }).superRefine((group, ctx) => {
  const reason = modifierRangeProblem(group);
  if (reason) ctx.addIssue({ code: "custom", path: ["min"], message: reason });
});
/** A whole group, or `{ id }` alone to attach one that exists as it is. */
const groupInput = z.union([wholeGroup, z.strictObject({ id: idSchema })]);
export type GroupInput = z.output<typeof wholeGroup>;
export type GroupChoice = z.output<typeof groupInput>;

const productFields = {
  name: nameSchema,
  nameEn: textSchema(200),
  description: textSchema(2000),
  descriptionEn: textSchema(2000),
  price: moneySchema,
  /** null: not tracked. */
  stock: stockSchema,
  lowStock: stockSchema,
  isAvailable: z.boolean(),
  categoryId: idSchema.nullable(),
  sku: textSchema(64),
  barcode: textSchema(64),
  /** null: the merchant's rate. */
  taxPercent: percentSchema.nullable(),
  station: textSchema(40),
  /** When it is sold, by the merchant's clock; null: always. */
  availability: weeklyWindowsSchema.nullable(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000),
  variants: z.array(variantInput).max(100),
  modifierGroups: z.array(groupInput).max(50),
};

export const createProductSchema = z
  .object(productFields)
  .partial()
  .required({ name: true, price: true })
  .extend({ idempotencyKey: idempotencyKeySchema });
export type CreateProductInput = z.input<typeof createProductSchema>;

export const updateProductSchema = z.object(productFields).partial().extend({ expectedVersion: z.int().optional() });
export type UpdateProductInput = z.input<typeof updateProductSchema>;

export const listProductsSchema = pageSchema.extend({
  /** In name or description, in either language; or the exact SKU or barcode. */
  search: z.string().trim().max(200).optional(),
  categoryId: idSchema.optional(),
});
export type ListProductsInput = z.output<typeof listProductsSchema>;

export const variantView = z.object({
  id: z.int(),
  name: z.string(),
  price: z.int(),
  stock: z.int().nullable(),
  isAvailable: z.boolean(),
});

const productVariantView = variantView.extend({ sku: z.string().nullable(), barcode: z.string().nullable() });

export const modifierGroupView = z.object({
  id: z.int(),
  name: z.string(),
  nameEn: z.string().nullable(),
  min: z.int(),
  max: z.int().nullable(),
  options: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      nameEn: z.string().nullable(),
      price: z.int(),
      isAvailable: z.boolean(),
      isDefault: z.boolean(),
    }),
  ),
});

export const runningPromotionView = z.object({ id: z.int(), name: z.string(), price: z.int() }).nullable();

export const productViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  categoryId: z.int().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
  description: z.string().nullable(),
  descriptionEn: z.string().nullable(),
  price: z.int(),
  stock: z.int().nullable(),
  lowStock: z.int().nullable(),
  isAvailable: z.boolean(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  taxPercent: z.number().nullable(),
  station: z.string().nullable(),
  availability: weeklyWindowsSchema.nullable(),
  sortOrder: z.int(),
  attachments: z.array(z.object({ id: z.int(), url: z.string() })),
  variants: z.array(productVariantView),
  modifierGroups: z.array(modifierGroupView),
  /** The best promotion that runs now and the unit price under it. */
  promotion: runningPromotionView,
  version: z.int(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type ProductView = z.infer<typeof productViewSchema>;

export const productPageSchema = z.object({
  items: z.array(productViewSchema),
  total: z.int(),
  isTotalEstimated: z.boolean(),
});

export const setAvailabilitySchema = z.object({
  productId: idSchema,
  /** Without it the whole product. */
  variantId: idSchema.optional(),
  isAvailable: z.boolean(),
});

export const categoryInputSchema = z.object({
  name: nameSchema,
  nameEn: textSchema(200).optional(),
  sortOrder: z.int().min(-1_000_000).max(1_000_000).optional(),
});
export type CategoryInput = z.input<typeof categoryInputSchema>;

export const categoryViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  name: z.string(),
  nameEn: z.string().nullable(),
  sortOrder: z.int(),
});
export type CategoryView = z.infer<typeof categoryViewSchema>;

export const attachmentViewSchema = z.object({ id: z.int(), productId: z.int(), url: z.string() });
export type AttachmentView = z.infer<typeof attachmentViewSchema>;
