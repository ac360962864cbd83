// The catalogue: products with variants, modifiers and pictures, their categories, and the menu that people order from.
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { pageSchema } from "../input-schema.ts";
import { imageBytesSchema } from "../picture.ts";
import { adminProcedure, officerProcedure, publicProcedure, router } from "../trpc.ts";
import { addAttachment } from "./add-attachment.ts";
import { archiveModifierGroup } from "./archive-modifier-group.ts";
import { archiveProduct } from "./archive-product.ts";
import { deleteAttachment, listAttachments } from "./attachments.ts";
import { createCategory, deleteCategory, getCategory, updateCategory } from "./categories.ts";
import { createProduct } from "./create-product.ts";
import { duplicateProduct } from "./duplicate-product.ts";
import { editorList } from "./editor-list.ts";
import { editorProduct } from "./editor-product.ts";
import {
  addAttachmentSchema,
  categoryPageSchema,
  editorListSchema,
  editorPageSchema,
  editorProductSchema,
  sortAttachmentsSchema,
  sortCategoriesSchema,
  sortedSchema,
  sortProductsSchema,
} from "./editor-schema.ts";
import { getMenu } from "./get-menu.ts";
import { getProduct } from "./get-product.ts";
import { getRegisterMenu } from "./get-register-menu.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";
import { menuMerchant, menuQuestion } from "./menu-question.ts";
import { menuSchema, registerMenuSchema } from "./menu-schema.ts";
import {
  archiveModifierGroupSchema,
  createModifierGroupSchema,
  sharedGroupView,
  updateModifierGroupSchema,
} from "./modifier-group-schema.ts";
import { createModifierGroup, listModifierGroups, updateModifierGroup } from "./modifier-groups.ts";
import { restoreProduct } from "./restore-product.ts";
import {
  attachmentViewSchema,
  categoryInputSchema,
  categoryViewSchema,
  createProductSchema,
  listProductsSchema,
  productPageSchema,
  productViewSchema,
  setAvailabilitySchema,
  updateProductSchema,
} from "./schema.ts";
import { setAvailability } from "./set-availability.ts";
import { sortAttachments } from "./sort-attachments.ts";
import { sortCategories } from "./sort-categories.ts";
import { sortProducts } from "./sort-products.ts";
import { updateProduct } from "./update-product.ts";

const byId = z.object({ id: z.int() });
const done = z.object({ id: z.int() });

export const catalogRouter = router({
  /** The menu of the actor's merchant; for people not signed in, of the one they name or of the default one. */
  menu: publicProcedure
    .input(menuQuestion)
    .output(menuSchema)
    .query(({ ctx, input }) => getMenu(ctx, menuMerchant(ctx, input.merchantId))),
  /** The menu as staff sell from it: with stock. */
  registerMenu: officerProcedure.output(registerMenuSchema).query(({ ctx }) => getRegisterMenu(ctx, ctx.merchantId)),

  listProducts: officerProcedure
    .input(listProductsSchema)
    .output(productPageSchema)
    .query(({ ctx, input }) => listProducts(ctx, ctx.merchantId, input)),
  getProduct: officerProcedure
    .input(byId)
    .output(productViewSchema)
    .query(({ ctx, input }) => getProduct(ctx, ctx.merchantId, input.id)),
  createProduct: adminProcedure
    .input(createProductSchema)
    .output(productViewSchema)
    .mutation(({ ctx, input }) => createProduct(ctx, ctx.merchantId, input)),
  updateProduct: adminProcedure
    .input(updateProductSchema.extend(byId.shape))
    .output(productViewSchema)
    .mutation(({ ctx, input: { id, ...input } }) => updateProduct(ctx, ctx.merchantId, id, input)),
  deleteProduct: adminProcedure
    .input(byId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await archiveProduct(ctx, ctx.merchantId, input.id);
      return input;
    }),
  restoreProduct: adminProcedure
    .input(byId)
    .output(productViewSchema)
    .mutation(({ ctx, input }) => restoreProduct(ctx, ctx.merchantId, input.id)),
  duplicateProduct: adminProcedure
    .input(byId.extend({ idempotencyKey: idempotencyKeySchema }))
    .output(productViewSchema)
    .mutation(({ ctx, input }) => duplicateProduct(ctx, ctx.merchantId, input)),
  sortProducts: adminProcedure
    .input(sortProductsSchema)
    .output(sortedSchema)
    .mutation(({ ctx, input }) => sortProducts(ctx, ctx.merchantId, input)),
  editorList: adminProcedure
    .input(editorListSchema)
    .output(editorPageSchema)
    .query(({ ctx, input }) => editorList(ctx, ctx.merchantId, input)),
  editorProduct: adminProcedure
    .input(byId)
    .output(editorProductSchema)
    .query(({ ctx, input }) => editorProduct(ctx, ctx.merchantId, input.id)),
  setAvailability: adminProcedure
    .input(setAvailabilitySchema)
    .output(setAvailabilitySchema.extend({ version: z.int() }))
    .mutation(async ({ ctx, input }) => ({ ...input, ...(await setAvailability(ctx, ctx.merchantId, input)) })),

  listModifierGroups: officerProcedure
    .output(z.array(sharedGroupView))
    .query(({ ctx }) => listModifierGroups(ctx, ctx.merchantId)),
  createModifierGroup: adminProcedure
    .input(createModifierGroupSchema)
    .output(sharedGroupView)
    .mutation(({ ctx, input }) => createModifierGroup(ctx, ctx.merchantId, input)),
  updateModifierGroup: adminProcedure
    .input(updateModifierGroupSchema.extend(byId.shape))
    .output(sharedGroupView)
    .mutation(({ ctx, input: { id, ...input } }) => updateModifierGroup(ctx, ctx.merchantId, id, input)),
  archiveModifierGroup: adminProcedure
    .input(archiveModifierGroupSchema)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await archiveModifierGroup(ctx, ctx.merchantId, input);
      return { id: input.id };
    }),

  listCategories: officerProcedure
    .input(pageSchema.default({ skip: 0, limit: 100 }))
    .output(categoryPageSchema)
    .query(({ ctx, input }) => listCategories(ctx, ctx.merchantId, input)),
  getCategory: officerProcedure
    .input(byId)
    .output(categoryViewSchema)
    .query(({ ctx, input }) => getCategory(ctx, ctx.merchantId, input.id)),
  createCategory: adminProcedure
    .input(categoryInputSchema.extend({ idempotencyKey: idempotencyKeySchema }))
    .output(categoryViewSchema)
    .mutation(({ ctx, input }) => createCategory(ctx, ctx.merchantId, input)),
  updateCategory: adminProcedure
    .input(categoryInputSchema.partial().extend(byId.shape))
    .output(categoryViewSchema)
    .mutation(({ ctx, input: { id, ...input } }) => updateCategory(ctx, ctx.merchantId, id, input)),
  deleteCategory: adminProcedure
    .input(byId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteCategory(ctx, ctx.merchantId, input.id);
      return input;
    }),
  sortCategories: adminProcedure
    .input(sortCategoriesSchema)
    .output(sortedSchema)
    .mutation(({ ctx, input }) => sortCategories(ctx, ctx.merchantId, input.ids)),

  listAttachments: officerProcedure
    .input(pageSchema.extend({ productId: z.int().optional() }))
    .output(z.object({ items: z.array(attachmentViewSchema), total: z.int() }))
    .query(({ ctx, input }) => listAttachments(ctx, ctx.merchantId, input)),
  addAttachment: adminProcedure
    .input(addAttachmentSchema.extend({ bytes: imageBytesSchema }))
    .output(attachmentViewSchema)
    .mutation(({ ctx, input }) => addAttachment(ctx, ctx.merchantId, input)),
  sortAttachments: adminProcedure
    .input(sortAttachmentsSchema)
    .output(sortedSchema)
    .mutation(({ ctx, input }) => sortAttachments(ctx, ctx.merchantId, input)),
  deleteAttachment: adminProcedure
    .input(byId)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteAttachment(ctx, ctx.merchantId, input.id);
      return input;
    }),
});
