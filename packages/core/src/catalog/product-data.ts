import { normaliseSearch, PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

/** Unique keys of live products and the fields they stand for. */
export const PRODUCT_KEYS = { pr_sku: "sku", pr_barcode: "barcode" } as const;

interface Described {
  name: string;
  nameEn?: string | null | undefined;
  description?: string | null | undefined;
  descriptionEn?: string | null | undefined;
}

/** What a search looks through: the names and descriptions in both languages. */
export function productSearchText({ name, nameEn, description, descriptionEn }: Described): string {
  return normaliseSearch([name, nameEn, description, descriptionEn].filter((part) => part != null).join(" "));
}

/** Another merchant's category does not exist here. */
export async function requireCategory(uow: UnitOfWork, id: number | null | undefined): Promise<void> {
  if (id == null) return;
  const db = await uow.prisma();
  const where = { merchantId_id: { merchantId: uow.merchantId, id } };
  const category = await db.productCategory.findUnique({ where, select: { id: true } });
  if (!category) throw new PosError("not_found", { what: "category", id });
}
