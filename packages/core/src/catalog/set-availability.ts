import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";

export interface Availability {
  productId: number;
  /** Without it the whole product. */
  variantId?: number | undefined;
  isAvailable: boolean;
}

/** Takes a product, or one variant of it, off sale for the moment, or puts it back. */
export async function setAvailability(ctx: Context, merchantId: number, input: Availability): Promise<void> {
  const { productId, variantId, isAvailable } = input;
  await inMerchant(ctx, merchantId, async (uow) => {
    const db = await uow.prisma();
    const { count } =
      variantId === undefined
        ? await db.product.updateMany({
            where: { merchantId, id: productId, archivedAt: null },
            data: { isAvailable, version: { increment: 1 } },
          })
        : await db.productVariant.updateMany({
            where: { merchantId, id: variantId, productId, archivedAt: null },
            data: { isAvailable },
          });
    if (count === 0) throw new PosError("not_found", { what: variantId === undefined ? "product" : "variant" });
    await bumpCatalogue(uow);
    uow.audit({ action: "product.setAvailability", subject: `product:${productId}`, after: input });
  });
}
