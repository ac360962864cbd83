import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";

export interface Availability {
  productId: number;
  /** Without it the whole product. */
  variantId?: number | undefined;
  isAvailable: boolean;
}

const LOCK = statement(
  "availability-lock",
  `SELECT pr_is_available AS "isAvailable" FROM atapos.product
   WHERE me_id = $1 AND pr_id = $2 AND archived_at IS NULL FOR NO KEY UPDATE`,
);
const LOCK_VARIANT = statement(
  "availability-lock-variant",
  `SELECT pv_is_available AS "isAvailable" FROM atapos.product_variant
   WHERE me_id = $1 AND pr_id = $2 AND pv_id = $3 AND archived_at IS NULL FOR NO KEY UPDATE`,
);

/** Takes a product, or one variant of it, off sale for the moment, or puts it back; answers the product's version. */
export async function setAvailability(
  ctx: Context,
  merchantId: number,
  { productId, variantId, isAvailable }: Availability,
): Promise<{ version: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await lockSwitch(uow, productId, variantId);
    const db = await uow.prisma();
    if (variantId !== undefined) {
      await db.productVariant.update({
        where: { merchantId_id: { merchantId, id: variantId } },
        data: { isAvailable },
        select: { id: true },
      });
    }
    const { version } = await db.product.update({
      where: { merchantId_id: { merchantId, id: productId } },
      data: {
        ...(variantId === undefined ? { isAvailable } : {}),
        ...{ version: { increment: 1 }, updatedBy: staffIdOf(ctx) },
      },
      select: { version: true },
    });
    await bumpCatalogue(uow);
    const subject = `product:${productId}`;
    const named = variantId === undefined ? {} : { variantId };
    const [was, is] = [
      { ...named, isAvailable: before },
      { ...named, isAvailable },
    ];
    uow.audit({ action: "product.setAvailability", subject, before: was, after: is });
    return { version };
  });
}

/** The product first, then its variant, as every order locks them. */
async function lockSwitch(tx: MerchantTx, productId: number, variantId: number | undefined): Promise<boolean> {
  const [product] = await tx.query<{ isAvailable: boolean }>(LOCK, [tx.merchantId, productId]);
  if (!product) throw new PosError("not_found", { what: "product" });
  if (variantId === undefined) return product.isAvailable;
  const [variant] = await tx.query<{ isAvailable: boolean }>(LOCK_VARIANT, [tx.merchantId, productId, variantId]);
  if (!variant) throw new PosError("not_found", { what: "variant" });
  return variant.isAvailable;
}
