import { Prisma } from "@atapos/db";
import { normaliseSearch, PosError, type weeklyWindowsSchema } from "@atapos/domain";
import type { z } from "zod";
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

type Availability = z.infer<typeof weeklyWindowsSchema> | null | undefined;

/** A product as Prisma takes it: a null in a JSON column has a name of its own. */
export function productColumns<T extends { availability?: Availability }>({ availability, ...rest }: T) {
  return { ...rest, ...(availability === undefined ? {} : { availability: availability ?? Prisma.DbNull }) };
}

/** Another merchant's category does not exist here. */
export async function requireCategory(uow: UnitOfWork, id: number | null | undefined): Promise<void> {
  if (id == null) return;
  const db = await uow.prisma();
  const where = { merchantId_id: { merchantId: uow.merchantId, id } };
  const category = await db.productCategory.findUnique({ where, select: { id: true } });
  if (!category) throw new PosError("not_found", { what: "category", id });
}

/** Another merchant's product, or an archived one, does not exist here. */
export async function requireProduct(uow: UnitOfWork, productId: number): Promise<void> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, id: productId, archivedAt: null };
  const product = await db.product.findFirst({ where, select: { id: true } });
  if (!product) throw new PosError("not_found", { what: "product" });
}

/** The place after the last live product of a category. */
export async function lastPlace(uow: UnitOfWork, categoryId: number | null): Promise<number> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, categoryId, archivedAt: null };
  const last = await db.product.aggregate({ where, _max: { sortOrder: true } });
  return (last._max.sortOrder ?? -1) + 1;
}
