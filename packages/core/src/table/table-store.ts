import { type MerchantTx, statement } from "@atapos/db";
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
  printedVersion: true,
  printedAt: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;

export type TableRow = Omit<TableView, "orderUrl" | "sticker"> & { qrVersion: number; printedVersion: number | null };

/** The same columns for statements. */
export const TABLE_ROW = `t.tl_id AS id, t.me_id AS "merchantId", t.tl_name AS name, t.tl_zone AS zone,
  t.tl_capacity AS capacity, t.tl_is_active AS "isActive", t.tl_sort_order AS "sortOrder",
  t.tl_qr_version AS "qrVersion", t.tl_printed_version AS "printedVersion", t.tl_printed_at AS "printedAt",
  t.tl_version AS version, t.created_at AS "createdAt", t.updated_at AS "updatedAt"`;

/** One live table of this merchant, else `not_found`. */
export async function readTable(uow: UnitOfWork, id: number): Promise<TableRow> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, id, archivedAt: null };
  const table = await db.tableLocation.findFirst({ where, select: TABLE_COLUMNS });
  if (!table) throw new PosError("not_found", { what: "table" });
  return table;
}

const LOCK = statement(
  "table-lock",
  "SELECT 1 FROM atapos.table_location WHERE me_id = $1 AND tl_id = $2 FOR NO KEY UPDATE",
);

/** Held until the commit: of two editors the second sees what the first wrote. */
export async function lockTable(tx: MerchantTx, id: number): Promise<void> {
  await tx.query(LOCK, [tx.merchantId, id]);
}

const LOCK_LIVE = statement(
  "tables-lock-live",
  `SELECT ${TABLE_ROW} FROM atapos.table_location t WHERE t.me_id = $1 AND t.archived_at IS NULL
   ORDER BY t.tl_id FOR NO KEY UPDATE`,
);

/** Every live table, held until the commit, in the room's order. */
export async function lockTables(tx: MerchantTx): Promise<TableRow[]> {
  const rows = await tx.query<TableRow>(LOCK_LIVE, [tx.merchantId]);
  return rows.toSorted((a, b) => a.sortOrder - b.sortOrder || a.id - b.id);
}

const LAST_PLACE = statement(
  "tables-last-place",
  `SELECT coalesce(max(tl_sort_order), 0) AS place FROM atapos.table_location
   WHERE me_id = $1 AND archived_at IS NULL`,
);

/** The room's last place: what is new comes after it. */
export async function lastPlace(tx: MerchantTx): Promise<number> {
  const [row] = await tx.query<{ place: number }>(LAST_PLACE, [tx.merchantId]);
  return row?.place ?? 0;
}

export function tableView(deps: Deps, { qrVersion, printedVersion, ...table }: TableRow): TableView {
  const orderUrl = tableOrderUrl(deps, { merchantId: table.merchantId, tableId: table.id, qrVersion });
  return { ...table, orderUrl, sticker: stickerState(printedVersion, qrVersion) };
}

function stickerState(printed: number | null, current: number): TableView["sticker"] {
  if (printed === null) return "unprinted";
  return printed === current ? "current" : "outdated";
}
