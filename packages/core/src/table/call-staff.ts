import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { CallStaffInput } from "./schema.ts";
import { openCall } from "./table-call-store.ts";
import { readTable } from "./table-store.ts";

/**
 * A diner asks for somebody; every staff screen hears of it, and the diner's own phones see that it was sent. Open until
 * it is answered; a later call of the same phone takes its place.
 */
export async function callStaff(ctx: Context, { reason, note }: CallStaffInput): Promise<{ calledAt: Date }> {
  const { actor } = ctx;
  if (actor.kind !== "table") throw new PosError("forbidden", { reason: "no_table" });
  const calledAt = new Date(ctx.deps.now());
  await inMerchant(ctx, actor.merchantId, async (uow) => {
    const table = await readTable(uow, actor.tableId);
    await openCall(uow, { sessionId: actor.sessionId, at: calledAt, reason, note });
    const payload = { tableId: table.id, tableName: table.name, zone: table.zone, reason, note, calledAt };
    uow.emit({ type: "table.called", tableSessionId: actor.sessionId, isForDiners: true, payload });
  });
  return { calledAt };
}
