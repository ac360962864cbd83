import type { Tx } from "@atapos/db";
import { PosError } from "@atapos/domain";
import { actorName, type Context } from "../context.ts";
import { appendEvents } from "../event/append.ts";
import { refuseOtherVersion, updatedBy } from "./change-merchant.ts";
import { readGatewayCredentials } from "./gateway-credentials-store.ts";
import { refuseProductionInDemo } from "./gateway-place.ts";
import type { GatewayKeysInput, GatewayStatus } from "./gateway-schema.ts";
import { gatewayStatus } from "./gateway-status.ts";
import { writeServerKey } from "./merchant-secret-store.ts";
import { type MerchantRow, readMerchantAs } from "./merchant-store.ts";

interface Account {
  serverKey: string;
  clientKey: string | null;
  isProduction: boolean;
}

/**
 * Puts a gateway account in use, once the gateway has said that it knows the key. Throws validation for a key that it
 * refuses and gateway_unavailable when it does not answer: in both cases nothing is saved.
 */
export async function setGatewayKeys(
  ctx: Context,
  merchantId: number,
  input: GatewayKeysInput,
): Promise<GatewayStatus> {
  if (input.isProduction) refuseProductionInDemo(ctx);
  const current = await readGatewayCredentials(ctx.deps, merchantId);
  const serverKey = input.serverKey ?? current?.serverKey;
  if (serverKey === undefined) throw new PosError("validation", { field: "serverKey", reason: "required" });
  const clientKey = input.clientKey === undefined ? (current?.clientKey ?? null) : input.clientKey;
  const account = { serverKey, clientKey, isProduction: input.isProduction };
  const verdict = await ctx.deps.payments.checkKey({ merchantId, version: 0, ...account });
  if (verdict === "refused") throw new PosError("validation", { field: "serverKey", reason: "key_refused" });
  await ctx.deps.db.withSystem(async (tx) => {
    const before = await readMerchantAs(tx, merchantId);
    refuseOtherVersion(before, input.expectedVersion);
    const isNewKey = input.serverKey !== undefined || input.isProduction !== before.isMidtransProduction;
    await saveAccount(tx, ctx, { before, account, isNewKey });
    tx.afterCommit(() => ctx.deps.events.wake(merchantId));
  });
  return gatewayStatus(ctx, merchantId);
}

interface Saving {
  before: MerchantRow;
  account: Account;
  /** Attempts made until now stay with the key, and the place, that they were made with. */
  isNewKey: boolean;
}

async function saveAccount(tx: Tx, ctx: Context, { before, account, isNewKey }: Saving): Promise<void> {
  const { id: merchantId, isMidtransProduction: wasProduction } = before;
  const { serverKey, clientKey, isProduction } = account;
  const db = await tx.prisma();
  const { count } = await db.merchant.updateMany({
    where: { id: merchantId, version: before.version },
    data: {
      midtransClientKey: clientKey,
      isMidtransProduction: isProduction,
      ...updatedBy(ctx),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new PosError("version_conflict");
  const version = isNewKey ? await writeServerKey(tx, ctx.deps.keys, merchantId, serverKey, wasProduction) : null;
  await db.auditLog.create({
    data: {
      merchantId,
      actor: actorName(ctx.actor),
      action: isNewKey ? "merchant.setMidtransKeys" : "merchant.update",
      subject: `merchant:${merchantId}`,
      before: { midtransClientKey: before.midtransClientKey, isMidtransProduction: wasProduction },
      after: {
        midtransClientKey: clientKey,
        isMidtransProduction: isProduction,
        ...(isNewKey ? { isMidtransServerKeySet: true, version } : {}),
      },
      requestId: ctx.requestId,
    },
  });
  const changed = { type: "merchant.changed", isForDiners: true, payload: { version: before.version + 1 } } as const;
  await appendEvents({ ...tx, merchantId }, [changed]);
}
