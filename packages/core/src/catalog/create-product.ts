import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { lastPlace, PRODUCT_KEYS, productColumns, productSearchText, requireCategory } from "./product-data.ts";
import { readProduct } from "./product-view-store.ts";
import { type CreateProductInput, createProductSchema, type ProductView, productViewSchema } from "./schema.ts";
import { writeModifierGroups } from "./write-modifier-groups.ts";
import { writeVariants } from "./write-variants.ts";

/** Adds a product with its variants and modifier groups, last of its category unless it says its place. */
export async function createProduct(ctx: Context, merchantId: number, raw: CreateProductInput): Promise<ProductView> {
  const input = createProductSchema.parse(raw);
  const { idempotencyKey: _, variants, modifierGroups, ...fields } = input;
  const at = new Date(ctx.deps.now());
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "catalog.createProduct", input), productViewSchema, async () => {
      const db = await uow.prisma();
      await requireCategory(uow, fields.categoryId);
      const sortOrder = fields.sortOrder ?? (await lastPlace(uow, fields.categoryId ?? null));
      const { id } = await refuseDuplicate(PRODUCT_KEYS, () =>
        db.product.create({
          data: {
            ...productColumns(fields),
            ...{ merchantId, sortOrder, searchText: productSearchText(fields), createdBy: staffIdOf(ctx) },
          },
          select: { id: true },
        }),
      );
      if (variants) await writeVariants(uow, id, variants, at);
      if (modifierGroups) await writeModifierGroups(uow, id, modifierGroups, at);
      await bumpCatalogue(uow);
      const product = await readProduct(uow, id, at.getTime());
      uow.audit({ action: "product.create", subject: `product:${id}`, after: product });
      return product;
    }),
  );
}
