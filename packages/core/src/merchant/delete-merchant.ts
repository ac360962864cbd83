import { PosError } from "@atapos/domain";
import { actorName, type Context } from "../context.ts";

/** Deletes a merchant that never sold anything, with all that is its own; one with orders is deactivated instead. */
export async function deleteMerchant(ctx: Context, merchantId: number): Promise<void> {
  await ctx.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId };
    const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: { name: true } });
    if (!merchant) throw new PosError("not_found", { what: "merchant" });
    const order = await db.orderHeader.findFirst({ where, select: { id: true } });
    if (order) throw new PosError("in_use", { what: "orders" });

    await db.promotion.deleteMany({ where });
    await db.productModifierGroup.deleteMany({ where });
    await db.modifierOption.deleteMany({ where });
    await db.modifierGroup.deleteMany({ where });
    await db.productVariant.deleteMany({ where });
    await db.product.deleteMany({ where });
    await db.productCategory.deleteMany({ where });
    await db.tableSession.deleteMany({ where });
    await db.tableLocation.deleteMany({ where });
    await db.customer.deleteMany({ where });
    await db.cashMovement.deleteMany({ where });
    await db.shift.deleteMany({ where });
    await db.staff.deleteMany({ where });
    await db.merchant.delete({ where: { id: merchantId } });
    await db.auditLog.create({
      data: {
        merchantId,
        actor: actorName(ctx.actor),
        action: "merchant.delete",
        subject: `merchant:${merchantId}`,
        before: merchant,
        requestId: ctx.requestId,
      },
    });
  });
}
