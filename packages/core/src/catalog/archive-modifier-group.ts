import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { staffIdOf } from "../staff-id.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import type { ArchiveModifierGroupInput } from "./modifier-group-schema.ts";
import { groupFacts, lockGroups, readSharedGroup } from "./modifier-group-store.ts";
import { refuseStale } from "./product-change-store.ts";

// Products before the group, as whoever saves a product with its groups locks them.
const LOCK_USERS = statement(
  "modifier-group-users-lock",
  `SELECT p.pr_id AS id FROM atapos.product p
   WHERE p.me_id = $1 AND p.archived_at IS NULL AND p.pr_id IN (
     SELECT l.pr_id FROM atapos.product_modifier_group l WHERE l.me_id = $1 AND l.mg_id = $2)
   ORDER BY p.pr_id FOR NO KEY UPDATE`,
);

/** Takes a group off the menu; orders keep naming it. Products that use it refuse, unless it is to be detached. */
export async function archiveModifierGroup(
  ctx: Context,
  merchantId: number,
  { id, detach, expectedVersion }: ArchiveModifierGroupInput,
): Promise<void> {
  await inMerchant(ctx, merchantId, async (uow) => {
    await uow.query(LOCK_USERS, [merchantId, id]);
    await lockGroups(uow, [id]);
    const before = await readSharedGroup(uow, id);
    await refuseStale(uow, "modifier_group", before, expectedVersion);
    const users = before.products.map((product) => product.id);
    if (users.length > 0 && !detach) throw new PosError("in_use", { what: "products", count: users.length });
    const db = await uow.prisma();
    await db.productModifierGroup.deleteMany({ where: { merchantId, groupId: id, productId: { in: users } } });
    await db.product.updateMany({
      where: { merchantId, id: { in: users } },
      data: { version: { increment: 1 }, updatedBy: staffIdOf(ctx) },
    });
    await db.modifierGroup.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: new Date(ctx.deps.now()), version: { increment: 1 } },
      select: { id: true },
    });
    await bumpCatalogue(uow);
    uow.audit({ action: "modifierGroup.archive", subject: `modifier_group:${id}`, before: groupFacts(before) });
  });
}
