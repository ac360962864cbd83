import type { Tx } from "@atapos/db";
import { LEVEL_ADMIN } from "@atapos/domain";
import type { z } from "zod";
import { actorName, type Context } from "../context.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import { writeServerKey } from "./merchant-secret-store.ts";
import { type MerchantRow, readMerchantAs } from "./merchant-store.ts";
import type { createMerchantSchema } from "./schema.ts";
import { settingsData } from "./settings-data.ts";

/** Writes a merchant with the rows that every merchant needs; the actor's account becomes its first admin. */
export async function insertMerchant(
  tx: Tx,
  ctx: Context,
  { midtransServerKey, ...settings }: z.output<typeof createMerchantSchema>,
): Promise<MerchantRow> {
  const db = await tx.prisma();
  const founder = founderOf(ctx);
  const defaults = ctx.deps.config.newMerchant;
  const { id } = await db.merchant.create({
    data: {
      ...settingsData(settings),
      name: settings.name,
      businessType: settings.businessType,
      isMidtransProduction: settings.isMidtransProduction ?? defaults.isMidtransProduction,
      currency: settings.currency ?? defaults.currency,
    },
    select: { id: true },
  });
  await db.merchantVersion.create({ data: { merchantId: id } });
  await db.counter.create({ data: { merchantId: id, name: "event" } });
  if (founder) {
    await db.staff.create({ data: { merchantId: id, level: LEVEL_ADMIN, ...founder } });
    tx.afterCommit(() => forgetAccount(ctx.deps, founder.accountId));
  }
  if (midtransServerKey != null) await writeServerKey(tx, ctx.deps.keys, id, midtransServerKey);
  await auditCreation(tx, ctx, id, settings.name);
  return readMerchantAs(tx, id);
}

function founderOf({ actor }: Context): { accountId: number; name: string } | null {
  if (actor.kind !== "staff" && actor.kind !== "platform") return null;
  return actor.accountId === null ? null : { accountId: actor.accountId, name: actor.name };
}

async function auditCreation(tx: Tx, ctx: Context, merchantId: number, name: string): Promise<void> {
  const db = await tx.prisma();
  const data = { merchantId, actor: actorName(ctx.actor), requestId: ctx.requestId };
  await db.auditLog.create({
    data: { ...data, action: "merchant.create", subject: `merchant:${merchantId}`, after: { name } },
  });
}
