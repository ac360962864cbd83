import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { RenameZoneInput } from "./schema.ts";
import { lockTables } from "./table-store.ts";

const RENAME = statement(
  "tables-rename-zone",
  `UPDATE atapos.table_location SET tl_zone = $3, tl_version = tl_version + 1, updated_at = $4
   WHERE me_id = $1 AND tl_id = ANY($2::int[])`,
);

/** A zone is what its tables say it is: all of them are given the new name. Two zones never become one unasked. */
export async function renameZone(
  ctx: Context,
  merchantId: number,
  { from, to }: RenameZoneInput,
): Promise<{ renamed: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const tables = await lockTables(uow);
    const ids = tables.filter(({ zone }) => zone === from).map(({ id }) => id);
    if (ids.length === 0) throw new PosError("not_found", { what: "zone" });
    if (from === to) return { renamed: 0 };
    if (tables.some(({ zone }) => zone !== from && isSameName(zone, to))) {
      throw new PosError("duplicate", { field: "zone" });
    }
    await uow.query(RENAME, [merchantId, ids, to, new Date(ctx.deps.now())]);
    uow.audit({
      action: "table.renameZone",
      subject: "tables",
      before: { zone: from, tableIds: ids },
      after: { zone: to, tableIds: ids },
    });
    uow.emit({ type: "table.changed", payload: { tableIds: ids } });
    return { renamed: ids.length };
  });
}

const isSameName = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();
