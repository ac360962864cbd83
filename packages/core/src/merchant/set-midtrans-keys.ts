import { PosError } from "@atapos/domain";
import { actorName, type Context } from "../context.ts";
import { writeServerKey } from "./merchant-secret-store.ts";

export interface MidtransKeys {
  /** null takes the key away. */
  serverKey: string | null;
  /** Where the key before was good, if the merchant has moved between the gateway's places meanwhile. */
  wasProduction?: boolean;
}

/** Seals a new version of the merchant's gateway key; nothing ever answers with it. */
export async function setMidtransKeys(
  ctx: Context,
  merchantId: number,
  { serverKey, wasProduction }: MidtransKeys,
): Promise<void> {
  await ctx.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: { id: true } });
    if (!merchant) throw new PosError("not_found", { what: "merchant" });
    const version = await writeServerKey(tx, ctx.deps.keys, merchantId, serverKey, wasProduction);
    await db.auditLog.create({
      data: {
        merchantId,
        actor: actorName(ctx.actor),
        action: "merchant.setMidtransKeys",
        subject: `merchant:${merchantId}`,
        after: { isMidtransServerKeySet: serverKey !== null, version },
        requestId: ctx.requestId,
      },
    });
  });
}
