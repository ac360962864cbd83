import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { answerCallsOf } from "./table-call-store.ts";
import { readTable } from "./table-store.ts";

/** Staff are on their way: the table's calls end and its phones are told. Nothing to answer is no error. */
export function answerCall(ctx: Context, merchantId: number, tableId: number): Promise<{ answered: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const table = await readTable(uow, tableId);
    const calls = await answerCallsOf(uow, tableId);
    for (const { sessionId, reason } of calls) {
      const payload = { tableId, tableName: table.name, reason, by: firstName(ctx) };
      uow.emit({ type: "table.answered", tableSessionId: sessionId, isForDiners: true, payload });
    }
    if (calls.length > 0) uow.audit({ action: "table.answerCall", subject: `table:${tableId}`, after: { calls } });
    return { answered: calls.length };
  });
}

/** What the guest calls whoever comes. */
const firstName = ({ actor }: Context): string | null =>
  actor.kind === "staff" ? (actor.name.trim().split(/\s+/)[0] ?? null) : null;
