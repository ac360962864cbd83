import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { TableView } from "./schema.ts";
import { closeSessionsOf } from "./table-session-store.ts";
import { readTable, TABLE_COLUMNS, TABLE_KEYS, tableView } from "./table-store.ts";

/** Takes the table away: its stickers and sessions end, the orders that name it stay. */
export async function archiveTable(ctx: Context, merchantId: number, id: number): Promise<void> {
  await inMerchant(ctx, merchantId, async (uow) => {
    const before = await readTable(uow, id);
    const db = await uow.prisma();
    const at = new Date(ctx.deps.now());
    const where = { merchantId_id: { merchantId, id } };
    await db.tableLocation.update({ where, data: { archivedAt: at } });
    const closedSessions = await closeSessionsOf(uow, id, at);
    uow.audit({ action: "table.archive", subject: `table:${id}`, before, after: { archivedAt: at, closedSessions } });
    uow.emit({ type: "table.changed", payload: { tableId: id } });
  });
}

/** Takes that back: the table is as it was, and the stickers on it count again; revoking is what ends those for good. */
export async function restoreTable(ctx: Context, merchantId: number, id: number): Promise<TableView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const db = await uow.prisma();
    const gone = await db.tableLocation.findFirst({ where: { merchantId, id }, select: { archivedAt: true } });
    if (!gone) throw new PosError("not_found", { what: "table" });
    if (gone.archivedAt === null) return tableView(ctx.deps, await readTable(uow, id));
    const where = { merchantId_id: { merchantId, id } };
    const after = await refuseDuplicate(TABLE_KEYS, () =>
      db.tableLocation.update({ where, data: { archivedAt: null }, select: TABLE_COLUMNS }),
    );
    uow.audit({ action: "table.restore", subject: `table:${id}`, before: gone, after });
    uow.emit({ type: "table.changed", payload: { tableId: id } });
    return tableView(ctx.deps, after);
  });
}
