import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { CATEGORY_COLUMNS, CATEGORY_KEYS, readCategory } from "./category-store.ts";
import { type CategoryInput, type CategoryView, categoryInputSchema, categoryViewSchema } from "./schema.ts";

/** A new category comes last unless it says its place. */
export async function createCategory(
  ctx: Context,
  merchantId: number,
  raw: CategoryInput & { idempotencyKey?: string | undefined },
): Promise<CategoryView> {
  const input = categoryInputSchema.parse(raw);
  const scope = idempotencyScope(ctx, "catalog.createCategory", { ...input, idempotencyKey: raw.idempotencyKey });
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, scope, categoryViewSchema, async () => {
      const db = await uow.prisma();
      const last = await db.productCategory.aggregate({ where: { merchantId }, _max: { sortOrder: true } });
      const sortOrder = input.sortOrder ?? (last._max.sortOrder ?? -1) + 1;
      const category = await refuseDuplicate(CATEGORY_KEYS, () =>
        db.productCategory.create({ data: { ...input, sortOrder, merchantId }, select: CATEGORY_COLUMNS }),
      );
      await bumpCatalogue(uow);
      uow.audit({ action: "category.create", subject: `category:${category.id}`, after: category });
      return category;
    }),
  );
}

export async function updateCategory(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: Partial<CategoryInput>,
): Promise<CategoryView> {
  const data = categoryInputSchema.partial().parse(raw);
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await readCategory(uow, id);
    const db = await uow.prisma();
    const where = { merchantId_id: { merchantId, id } };
    const after = await refuseDuplicate(CATEGORY_KEYS, () =>
      db.productCategory.update({ where, data, select: CATEGORY_COLUMNS }),
    );
    await bumpCatalogue(uow);
    uow.audit({ action: "category.update", subject: `category:${id}`, before, after });
    return after;
  });
}

/** Deletes a category that holds no product any more; archived products let go of it. */
export async function deleteCategory(ctx: Context, merchantId: number, id: number): Promise<void> {
  await inMerchant(ctx, merchantId, async (uow) => {
    const before = await readCategory(uow, id);
    const db = await uow.prisma();
    const held = await db.product.count({ where: { merchantId, categoryId: id, archivedAt: null } });
    if (held > 0) throw new PosError("in_use", { what: "products", count: held });
    await db.product.updateMany({ where: { merchantId, categoryId: id }, data: { categoryId: null } });
    await db.productCategory.delete({ where: { merchantId_id: { merchantId, id } } });
    await bumpCatalogue(uow);
    uow.audit({ action: "category.delete", subject: `category:${id}`, before });
  });
}

export function getCategory(ctx: Context, merchantId: number, id: number): Promise<CategoryView> {
  return inMerchant(ctx, merchantId, (uow) => readCategory(uow, id));
}
