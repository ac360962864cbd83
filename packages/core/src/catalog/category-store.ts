import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { CategoryView } from "./schema.ts";

export const CATEGORY_KEYS = { pc_name: "name" } as const;
export const CATEGORY_COLUMNS = { id: true, merchantId: true, name: true, nameEn: true, sortOrder: true } as const;

export async function readCategory(uow: UnitOfWork, id: number): Promise<CategoryView> {
  const db = await uow.prisma();
  const where = { merchantId_id: { merchantId: uow.merchantId, id } };
  const category = await db.productCategory.findUnique({ where, select: CATEGORY_COLUMNS });
  if (!category) throw new PosError("not_found", { what: "category" });
  return category;
}
