import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { refuseDuplicate } from "../refuse-duplicate.ts";
import { inMerchant } from "../unit-of-work.ts";
import {
  type CreateTableInput,
  createTableSchema,
  type ListTablesInput,
  type TableView,
  tableViewSchema,
  type UpdateTableInput,
  updateTableSchema,
} from "./schema.ts";
import { lastPlace, lockTable, readTable, TABLE_COLUMNS, TABLE_KEYS, tableView } from "./table-store.ts";

export async function createTable(ctx: Context, merchantId: number, raw: CreateTableInput): Promise<TableView> {
  const input = createTableSchema.parse(raw);
  const { idempotencyKey: _, ...fields } = input;
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "table.create", input), tableViewSchema, async () => {
      const db = await uow.prisma();
      const sortOrder = fields.sortOrder ?? (await lastPlace(uow)) + 1;
      const row = await refuseDuplicate(TABLE_KEYS, () =>
        db.tableLocation.create({ data: { ...fields, sortOrder, merchantId }, select: TABLE_COLUMNS }),
      );
      const { orderUrl: _url, ...after } = tableView(ctx.deps, row);
      uow.audit({ action: "table.create", subject: `table:${row.id}`, after });
      uow.emit({ type: "table.changed", payload: { tableId: row.id } });
      return tableView(ctx.deps, row);
    }),
  );
}

export function getTable(ctx: Context, merchantId: number, id: number): Promise<TableView> {
  return inMerchant(ctx, merchantId, async (uow) => tableView(ctx.deps, await readTable(uow, id)));
}

/** By zone and order as the room is laid out would be the screen's business; here by id, which never moves. */
export function listTables(ctx: Context, merchantId: number, { search, skip, limit }: ListTablesInput) {
  const name = search ? { contains: search, mode: "insensitive" as const } : undefined;
  const where = { merchantId, archivedAt: null, name };
  return inMerchant(ctx, merchantId, async (uow) => {
    const db = await uow.prisma();
    const page = { orderBy: { id: "asc" }, skip, take: limit } as const;
    const rows = await db.tableLocation.findMany({ where, ...page, select: TABLE_COLUMNS });
    const total = await db.tableLocation.count({ where });
    return { items: rows.map((row) => tableView(ctx.deps, row)), total };
  });
}

export async function updateTable(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: UpdateTableInput,
): Promise<TableView> {
  const { expectedVersion, ...changes } = updateTableSchema.parse(raw);
  return inMerchant(ctx, merchantId, async (uow) => {
    await lockTable(uow, id);
    const before = await readTable(uow, id);
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      throw new PosError("version_conflict", { version: before.version });
    }
    const db = await uow.prisma();
    const where = { merchantId_id: { merchantId, id } };
    const data = { ...changes, version: { increment: 1 } };
    const after = await refuseDuplicate(TABLE_KEYS, () =>
      db.tableLocation.update({ where, data, select: TABLE_COLUMNS }),
    );
    uow.audit({ action: "table.update", subject: `table:${id}`, before, after });
    uow.emit({ type: "table.changed", payload: { tableId: id } });
    return tableView(ctx.deps, after);
  });
}
