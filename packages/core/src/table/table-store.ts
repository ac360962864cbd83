import { PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { tableOrderUrl } from "./qr-token.ts";
import type { TableView } from "./schema.ts";

/** Unique keys of live tables and the fields they stand for. */
export const TABLE_KEYS = { tl_name: "name" } as const;

export const TABLE_COLUMNS = {
  id: true,
  merchantId: true,
  name: true,
  zone: true,
  capacity: true,
  isActive: true,
  sortOrder: true,
  qrVersion: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type TableRow = Omit<TableView, "orderUrl"> & { qrVersion: number };

/** One live table of this merchant, else `not_found`. */
export async function readTable(uow: UnitOfWork, id: number): Promise<TableRow> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, id, archivedAt: null };
  const table = await db.tableLocation.findFirst({ where, select: TABLE_COLUMNS });
  if (!table) throw new PosError("not_found", { what: "table" });
  return table;
}

export function tableView(deps: Deps, { qrVersion, ...table }: TableRow): TableView {
  return { ...table, orderUrl: tableOrderUrl(deps, { merchantId: table.merchantId, tableId: table.id, qrVersion }) };
}
