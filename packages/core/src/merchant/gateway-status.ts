import { type MerchantTx, statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { GatewayStatus } from "./gateway-schema.ts";
import { SERVER_KEY } from "./merchant-secret-store.ts";
import { readMerchant } from "./merchant-store.ts";

/** What may be told of the gateway account: that a key is there, where it counts, since when and by whom. */
export async function gatewayStatus(ctx: Context, merchantId: number): Promise<GatewayStatus> {
  const { merchant, keySetBy } = await inMerchant(ctx, merchantId, async (uow) => ({
    merchant: await readMerchant(uow),
    keySetBy: await lastSetBy(uow),
  }));
  const isSet = merchant.isMidtransServerKeySet;
  return {
    isServerKeySet: isSet,
    clientKey: merchant.midtransClientKey,
    isProduction: merchant.isMidtransProduction,
    keySetAt: isSet ? await keySetAt(ctx, merchantId) : null,
    keySetBy: isSet ? keySetBy : null,
    canUseProduction: ctx.deps.config.environment !== "demo",
    version: merchant.version,
  };
}

// Found by the subject's index; a merchant's own settings change seldom.
const LAST_SET_BY = statement(
  "merchant-gateway-key-set-by",
  `SELECT COALESCE(s.st_name, substr(a.au_actor, 10)) AS name
   FROM atapos.audit_log a
   LEFT JOIN atapos.staff s ON s.me_id = a.me_id AND a.au_actor = 'staff:' || s.st_id
   WHERE a.me_id = $1 AND a.au_subject = 'merchant:' || $1::int AND a.au_action = 'merchant.setMidtransKeys'
     AND (s.st_id IS NOT NULL OR starts_with(a.au_actor, 'platform:'))
   ORDER BY a.au_id DESC LIMIT 1`,
);

async function lastSetBy(tx: MerchantTx): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>(LAST_SET_BY, [tx.merchantId]);
  return row?.name ?? null;
}

function keySetAt(ctx: Context, merchantId: number): Promise<Date | null> {
  return ctx.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const newest = await db.merchantSecret.findFirst({
      where: { merchantId, kind: SERVER_KEY },
      orderBy: { version: "desc" },
      select: { createdAt: true },
    });
    return newest?.createdAt ?? null;
  });
}
