import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { ArrangeTablesInput } from "./schema.ts";
import { lockTables, type TableRow } from "./table-store.ts";

const MOVE = statement(
  "tables-arrange",
  `UPDATE atapos.table_location t
   SET tl_zone = m.zone, tl_sort_order = m.place, updated_at = $5,
     tl_version = t.tl_version + CASE WHEN t.tl_zone IS DISTINCT FROM m.zone THEN 1 ELSE 0 END
   FROM unnest($2::int[], $3::text[], $4::int[]) AS m(id, zone, place) WHERE t.me_id = $1 AND t.tl_id = m.id`,
);

interface Place {
  id: number;
  name: string;
  zone: string | null;
  sortOrder: number;
}

/** Puts zones and tables in this order, and tables into other zones; what it does not name comes after, as it was. */
export async function arrangeTables(
  ctx: Context,
  merchantId: number,
  { zones }: ArrangeTablesInput,
): Promise<{ moved: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const tables = await lockTables(uow);
    const before = new Map(tables.map((table) => [table.id, placeOf(table)]));
    const after = arranged(tables, zones).filter((place) => !isSame(place, before.get(place.id)));
    if (after.length === 0) return { moved: 0 };
    const columns = [after.map(({ id }) => id), after.map(({ zone }) => zone), after.map((place) => place.sortOrder)];
    await uow.query(MOVE, [merchantId, ...columns, new Date(ctx.deps.now())]);
    const was = after.map(({ id }) => before.get(id));
    uow.audit({ action: "table.arrange", subject: "tables", before: { tables: was }, after: { tables: after } });
    uow.emit({ type: "table.changed", payload: { tableIds: after.map(({ id }) => id) } });
    return { moved: after.length };
  });
}

function arranged(tables: readonly TableRow[], zones: ArrangeTablesInput["zones"]): Place[] {
  const left = new Map(tables.map((table) => [table.id, placeOf(table)]));
  const places: Place[] = [];
  for (const { zone, tableIds } of zones) {
    for (const id of tableIds) {
      const table = left.get(id);
      // Gone, another merchant's, or named twice.
      if (table === undefined) throw new PosError("not_found", { what: "table", id });
      left.delete(id);
      places.push({ ...table, zone });
    }
  }
  return [...places, ...left.values()].map((place, index) => ({ ...place, sortOrder: index + 1 }));
}

const placeOf = ({ id, name, zone, sortOrder }: TableRow): Place => ({ id, name, zone, sortOrder });

const isSame = (a: Place, b: Place | undefined): boolean => a.zone === b?.zone && a.sortOrder === b.sortOrder;
