import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { RevokeAllInput } from "./schema.ts";
import { closeSessionsOfAll } from "./table-session-store.ts";

export const revokedSchema = z.object({ revoked: z.int(), closedSessions: z.int() });

const REVOKE = statement(
  "tables-revoke",
  `WITH picked AS MATERIALIZED (
     SELECT tl_id FROM atapos.table_location
     WHERE me_id = $1 AND archived_at IS NULL AND ($2::int[] IS NULL OR tl_id = ANY($2))
     ORDER BY tl_id FOR NO KEY UPDATE)
   UPDATE atapos.table_location t SET tl_qr_version = t.tl_qr_version + 1, updated_at = $3 FROM picked
   WHERE t.me_id = $1 AND t.tl_id = picked.tl_id
   RETURNING t.tl_id AS id, t.tl_name AS name, t.tl_qr_version AS "qrVersion"`,
);

/** Makes the stickers of these tables, or of all, worthless at once, and ends the sessions that came from them. */
export async function revokeAll(ctx: Context, merchantId: number, input: RevokeAllInput) {
  const { tableIds } = input;
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "table.revokeAll", input), revokedSchema, async () => {
      const at = new Date(ctx.deps.now());
      const values = [merchantId, tableIds ?? null, at];
      const tables = await uow.query<{ id: number; name: string; qrVersion: number }>(REVOKE, values);
      if (tableIds && tables.length !== new Set(tableIds).size) throw new PosError("not_found", { what: "table" });
      const ids = tables.map(({ id }) => id).toSorted((a, b) => a - b);
      const closedSessions = await closeSessionsOfAll(uow, ids, at);
      for (const { id, name, qrVersion } of tables) {
        const before = { name, qrVersion: qrVersion - 1 };
        uow.audit({ action: "table.revokeQr", subject: `table:${id}`, before, after: { name, qrVersion } });
      }
      if (ids.length > 0) uow.emit({ type: "table.changed", payload: { tableIds: ids } });
      return { revoked: ids.length, closedSessions };
    }),
  );
}
