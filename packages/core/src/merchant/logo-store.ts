import type { MerchantTx } from "@atapos/db";

/** The picture host's name of the logo that was sent to us; null for none, or one that lives elsewhere. */
export async function readLogoId(tx: MerchantTx): Promise<string | null> {
  const db = await tx.prisma();
  const row = await db.merchant.findUnique({ where: { id: tx.merchantId }, select: { logoPublicId: true } });
  return row?.logoPublicId ?? null;
}
