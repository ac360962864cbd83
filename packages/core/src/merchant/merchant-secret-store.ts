import type { Tx } from "@atapos/db";
import type { Keys } from "../keys.ts";

/** Kind of the gateway's server key in merchant_secret. */
export const SERVER_KEY = "midtrans_server_key";

/** What the seal is bound to: a sealed key copied to another merchant does not open. */
export const sealContext = (merchantId: number) => `merchant:${merchantId}`;

/**
 * Adds a version, or with null takes the account out of use. Older versions stay, sealed: notices, refunds and late
 * money of attempts made with them must still be checked, at the gateway's place where they were good, and a version
 * number must never mean another key. `wasProduction` is that place where the merchant has moved meanwhile.
 */
export async function writeServerKey(
  tx: Tx,
  keys: Keys,
  merchantId: number,
  serverKey: string | null,
  wasProduction?: boolean,
): Promise<number | null> {
  const db = await tx.prisma();
  // The merchant's row is the lock that makes versions follow one another.
  const { isMidtransProduction } = await db.merchant.update({
    where: { id: merchantId },
    data: { isMidtransServerKeySet: serverKey !== null },
    select: { isMidtransProduction: true },
  });
  const latest = await db.merchantSecret.findFirst({
    where: { merchantId, kind: SERVER_KEY },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  await db.merchantSecret.updateMany({
    where: { merchantId, kind: SERVER_KEY, isProduction: null },
    data: { isProduction: wasProduction ?? isMidtransProduction },
  });
  if (serverKey === null) return null;
  const version = (latest?.version ?? 0) + 1;
  const sealed = keys.secrets.seal(serverKey, sealContext(merchantId));
  await db.merchantSecret.create({
    data: { merchantId, kind: SERVER_KEY, version, keyId: keys.secrets.keyId, sealed },
  });
  return version;
}
