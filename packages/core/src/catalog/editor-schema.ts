import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema } from "../input-schema.ts";
import { categoryViewSchema, modifierGroupView, productViewSchema, variantView } from "./schema.ts";

const idSchema = z.int().min(1);
const idsSchema = z
  .array(idSchema)
  .min(1)
  .max(2000)
  .refine((ids) => new Set(ids).size === ids.length, "ids must be distinct");

/** Things in their new order; those that are not named come after them, in the order they had. */
export const sortCategoriesSchema = z.object({ ids: idsSchema });
export const sortProductsSchema = z.object({
  /** null: those without a category. */
  categoryId: idSchema.nullable(),
  ids: idsSchema,
});
export type SortProductsInput = z.output<typeof sortProductsSchema>;
export const sortAttachmentsSchema = z.object({ productId: idSchema, ids: idsSchema });
export type SortAttachmentsInput = z.output<typeof sortAttachmentsSchema>;
/** The whole order, as it is now. */
export const sortedSchema = z.object({ ids: z.array(z.int()) });

export const addAttachmentSchema = z.object({
  productId: z.int(),
  /** A picture of the same product whose place the new one takes. */
  replacesId: z.int().optional(),
  idempotencyKey: idempotencyKeySchema,
});

export const categoryPageSchema = z.object({
  items: z.array(categoryViewSchema.extend({ productCount: z.int() })),
  total: z.int(),
  /** How many products there are at all, whatever the page: live ones, those without a category, archived ones. */
  products: z.object({ live: z.int(), uncategorised: z.int(), archived: z.int() }),
});

export const editorListSchema = pageSchema.extend({
  search: z.string().trim().max(200).optional(),
  /** null: those without a category; not sent: all. */
  categoryId: idSchema.nullable().optional(),
  /** Archived ones instead of live ones. */
  isArchived: z.boolean().default(false),
});
export type EditorListInput = z.output<typeof editorListSchema>;

/** A product as a line of the owner's list. */
export const editorRowSchema = productViewSchema
  .pick({
    id: true,
    categoryId: true,
    name: true,
    nameEn: true,
    price: true,
    stock: true,
    lowStock: true,
    isAvailable: true,
    sku: true,
    barcode: true,
    station: true,
    availability: true,
    promotion: true,
    version: true,
    updatedAt: true,
  })
  .extend({
    thumbnailUrl: z.string().nullable(),
    variants: z.array(variantView),
    groupCount: z.int(),
    /** It, or one of its variants, is at or below its mark. */
    isLow: z.boolean(),
    archivedAt: z.coerce.date().nullable(),
  });
export type EditorRow = z.infer<typeof editorRowSchema>;

/** In the menu's order: category by category, those without one last. */
export const editorPageSchema = z.object({ items: z.array(editorRowSchema), total: z.int() });

/** A product with all that its editor shows, archived or not. */
export const editorProductSchema = productViewSchema.extend({
  attachments: z.array(
    z.object({ id: z.int(), url: z.string(), thumbnailUrl: z.string(), width: z.int(), height: z.int() }),
  ),
  modifierGroups: z.array(
    modifierGroupView.extend({
      version: z.int(),
      /** How many live products share it, this one included. */
      productCount: z.int(),
    }),
  ),
  archivedAt: z.coerce.date().nullable(),
  /** Who changed it last, or made it; null: not one of the staff. */
  changedBy: z.object({ id: z.int(), name: z.string() }).nullable(),
});
export type EditorProduct = z.infer<typeof editorProductSchema>;
