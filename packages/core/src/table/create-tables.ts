import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { type CreateTablesInput, createTablesSchema, tablePageSchema } from "./schema.ts";
import { lastPlace, TABLE_KEYS, TABLE_ROW, type TableRow, tableView } from "./table-store.ts";

const TAKEN = statement(
  "tables-taken-names",
  `SELECT tl_name AS name FROM atapos.table_location
   WHERE me_id = $1 AND archived_at IS NULL AND tl_name = ANY($2::text[]) ORDER BY tl_id`,
);
const INSERT = statement(
  "tables-create",
  `INSERT INTO atapos.table_location AS t (me_id, tl_name, tl_zone, tl_capacity, tl_sort_order)
   SELECT $1, n.name, $3, $4, $5 + n.place FROM unnest($2::text[]) WITH ORDINALITY AS n(name, place) ORDER BY n.place
   RETURNING ${TABLE_ROW}`,
);

/** A whole row of tables at once, "Teras 1" to "Teras 8": all of them, or none and the names that are in use. */
export async function createTables(ctx: Context, merchantId: number, raw: CreateTablesInput) {
  const input = createTablesSchema.parse(raw);
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "table.createMany", input), tablePageSchema, async () => {
      const names = namesOf(input);
      await refuseTaken(uow, names);
      const values = [merchantId, names, input.zone, input.capacity, await lastPlace(uow)];
      const rows = await refuseDuplicate(TABLE_KEYS, () => uow.query<TableRow>(INSERT, values));
      for (const row of rows) uow.audit({ action: "table.create", subject: `table:${row.id}`, after: row });
      uow.emit({ type: "table.changed", payload: { tableIds: rows.map(({ id }) => id) } });
      return { items: rows.map((row) => tableView(ctx.deps, row)), total: rows.length };
    }),
  );
}

const namesOf = ({ prefix, from, to }: CreateTablesInput): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`.trim());

async function refuseTaken(uow: UnitOfWork, names: string[]): Promise<void> {
  const taken = await uow.query<{ name: string }>(TAKEN, [uow.merchantId, names]);
  if (taken.length > 0) throw new PosError("duplicate", { field: "name", names: taken.map(({ name }) => name) });
}
