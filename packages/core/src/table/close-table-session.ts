import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { closeSessionsOf } from "./table-session-store.ts";
import { readTable } from "./table-store.ts";

export interface CloseTableSessionInput {
  tableId: number;
  /** Without it every session of the table. */
  sessionId?: number | undefined;
}

/** Staff end the visit: its phones can order no more until somebody scans again. */
export async function closeTableSession(
  ctx: Context,
  merchantId: number,
  { tableId, sessionId }: CloseTableSessionInput,
): Promise<{ closed: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    await readTable(uow, tableId);
    const closed = await closeSessionsOf(uow, tableId, new Date(ctx.deps.now()), sessionId ?? null);
    if (closed === 0 && sessionId !== undefined) throw new PosError("not_found", { what: "table_session" });
    uow.audit({ action: "table.closeSession", subject: `table:${tableId}`, after: { closed, sessionId } });
    return { closed };
  });
}
