import type { Tx } from "@atapos/db";
import { LEVEL_ADMIN } from "@atapos/domain";
import type { z } from "zod";
import { forgetAccount } from "../auth/session-cache.ts";
import { actorName, type Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { writeServerKey } from "./merchant-secret-store.ts";
import { type MerchantRow, readMerchantAs } from "./merchant-store.ts";
import { type CreateMerchantInput, createMerchantSchema, merchantViewSchema } from "./schema.ts";
import { settingsData } from "./settings-data.ts";

/** Makes a merchant with what every merchant needs; the account that asked becomes its first admin. */
export async function createMerchant(
  ctx: Context,
  raw: CreateMerchantInput & { idempotencyKey?: string | undefined },
): Promise<MerchantRow> {
  const input = createMerchantSchema.parse(raw);
  const scope = idempotencyScope(ctx, "merchant.create", { ...input, idempotencyKey: raw.idempotencyKey });
  // The key belongs to the actor, not to the merchant that does not exist yet.
  const keyPlace = ctx.actor.kind === "staff" ? ctx.actor.merchantId : 0;
  return ctx.deps.db.withSystem((tx) =>
    once({ ...tx, merchantId: keyPlace }, scope, merchantViewSchema, () => insert(tx, ctx, input)),
  );
}

async function insert(tx: Tx, ctx: Context, input: z.output<typeof createMerchantSchema>): Promise<MerchantRow> {
  const { midtransServerKey, ...settings } = input;
  const db = await tx.prisma();
  const founder = founderOf(ctx);
  const { id } = await db.merchant.create({
    data: { ...settingsData(settings), name: settings.name, businessType: settings.businessType },
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
