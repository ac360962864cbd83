import { LEVEL_ADMIN, type PlatformActor, PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";

export type MerchantAdmin = StaffActor | PlatformActor;

/** Ids of the merchants that the actor administers; null for all of them (platform operators). */
export async function administeredMerchants(ctx: Context, actor: MerchantAdmin): Promise<number[] | null> {
  if (actor.kind === "platform") return null;
  const rows = await ctx.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    return db.staff.findMany({
      where: { accountId: actor.accountId, level: { gte: LEVEL_ADMIN }, isActive: true, archivedAt: null },
      select: { merchantId: true },
    });
  });
  return rows.map((row) => row.merchantId);
}

/** Refuses, as not found, a merchant that the actor does not administer; without an id it is the actor's own. */
export async function administeredMerchant(ctx: Context, actor: MerchantAdmin, id?: number): Promise<number> {
  if (actor.kind === "staff" && (id === undefined || id === actor.merchantId)) return actor.merchantId;
  if (id === undefined) throw new PosError("validation", { field: "id", reason: "required" });
  const ids = await administeredMerchants(ctx, actor);
  if (ids !== null && !ids.includes(id)) throw new PosError("not_found", { what: "merchant" });
  return id;
}
