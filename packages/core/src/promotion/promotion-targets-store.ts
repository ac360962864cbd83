import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

interface Targets {
  items?: readonly { productId: number; discountAmount: number }[] | undefined;
  categories?: readonly { categoryId: number; discountAmount: number }[] | undefined;
}

/** Items and categories, each where it is sent, become exactly the given ones. */
export async function writePromotionTargets(
  uow: UnitOfWork,
  promotionId: number,
  { items, categories }: Targets,
): Promise<void> {
  if (items) await writeItems(uow, promotionId, items);
  if (categories) await writeCategories(uow, promotionId, categories);
}

/** Another merchant's product does not exist here, nor an archived one, unless the promotion has had it all along. */
async function writeItems(uow: UnitOfWork, promotionId: number, items: NonNullable<Targets["items"]>): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const ids = items.map((item) => item.productId);
  const known = await db.product.findMany({
    where: {
      merchantId,
      id: { in: ids },
      OR: [{ archivedAt: null }, { promotionItems: { some: { merchantId, promotionId } } }],
    },
    select: { id: true },
  });
  requireAll("product", ids, known);
  await db.promotionItem.deleteMany({ where: { merchantId, promotionId } });
  await db.promotionItem.createMany({ data: items.map((item) => ({ ...item, merchantId, promotionId })) });
}

async function writeCategories(
  uow: UnitOfWork,
  promotionId: number,
  categories: NonNullable<Targets["categories"]>,
): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const ids = categories.map((category) => category.categoryId);
  const known = await db.productCategory.findMany({ where: { merchantId, id: { in: ids } }, select: { id: true } });
  requireAll("category", ids, known);
  await db.promotionCategory.deleteMany({ where: { merchantId, promotionId } });
  await db.promotionCategory.createMany({ data: categories.map((each) => ({ ...each, merchantId, promotionId })) });
}

function requireAll(what: string, ids: readonly number[], known: readonly { id: number }[]): void {
  const found = new Set(known.map(({ id }) => id));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) throw new PosError("not_found", { what, id: unknown });
}
