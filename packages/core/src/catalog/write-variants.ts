import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { VariantInput } from "./schema.ts";

/** Makes the product's variants the given ones: known by id, else by name; the rest is archived, since orders name it. */
export async function writeVariants(
  uow: UnitOfWork,
  productId: number,
  inputs: readonly VariantInput[],
  at: Date,
): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const left = await db.productVariant.findMany({
    where: { merchantId, productId, archivedAt: null },
    select: { id: true, name: true },
  });
  for (const [sortOrder, { id, ...data }] of inputs.entries()) {
    const index = left.findIndex((variant) => (id === undefined ? variant.name === data.name : variant.id === id));
    if (index < 0 && id !== undefined) throw new PosError("not_found", { what: "variant", id });
    const [known] = index < 0 ? [] : left.splice(index, 1);
    if (known) {
      await db.productVariant.update({
        where: { merchantId_id: { merchantId, id: known.id } },
        data: { ...data, sortOrder },
      });
    } else {
      await db.productVariant.create({ data: { ...data, merchantId, productId, sortOrder } });
    }
  }
  if (left.length === 0) return;
  await db.productVariant.updateMany({
    where: { merchantId, id: { in: left.map((variant) => variant.id) } },
    data: { archivedAt: at },
  });
}
