import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { TableView } from "./schema.ts";
import { closeSessionsOf } from "./table-session-store.ts";
import { readTable, TABLE_COLUMNS, tableView } from "./table-store.ts";

/** Makes every sticker printed so far worthless and ends the sessions that came from them. */
export async function revokeQr(ctx: Context, merchantId: number, id: number): Promise<TableView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const before = await readTable(uow, id);
    const db = await uow.prisma();
    const where = { merchantId_id: { merchantId, id } };
    const data = { qrVersion: { increment: 1 } };
    const after = await db.tableLocation.update({ where, data, select: TABLE_COLUMNS });
    const closed = await closeSessionsOf(uow, id, new Date(ctx.deps.now()));
    uow.audit({
      action: "table.revokeQr",
      subject: `table:${id}`,
      before: { qrVersion: before.qrVersion },
      after: { qrVersion: after.qrVersion, closedSessions: closed },
    });
    uow.emit({ type: "table.changed", payload: { tableId: id } });
    return tableView(ctx.deps, after);
  });
}
