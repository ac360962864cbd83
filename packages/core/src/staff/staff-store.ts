import type { Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import { LEVEL_ADMIN, PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { StaffView } from "./schema.ts";

export const MAX_PIN_FAILURES = 5;

export interface StaffRow {
  id: number;
  accountId: number;
  name: string;
  level: number;
  hasPin: boolean;
  pinFailures: number;
  isActive: boolean;
  createdAt: Date;
}

const COLUMNS = `st_id AS id, ac_id AS "accountId", st_name AS name, st_level AS level,
  st_pin_hash IS NOT NULL AS "hasPin", st_pin_failures AS "pinFailures", st_is_active AS "isActive",
  created_at AS "createdAt"`;

const LIST = statement(
  "staff-list",
  `SELECT ${COLUMNS} FROM atapos.staff
   WHERE me_id = $1 AND archived_at IS NULL AND (st_is_active OR $2) ORDER BY st_name, st_id`,
);

export function listStaffRows(uow: UnitOfWork, includeInactive: boolean): Promise<StaffRow[]> {
  return uow.query<StaffRow>(LIST, [uow.merchantId, includeInactive]);
}

export interface MemberRow extends StaffRow {
  lastActiveAt: Date | null;
}

const MEMBERS = statement(
  "staff-members",
  `SELECT ${COLUMNS}, (SELECT a.created_at FROM atapos.audit_log a
       WHERE a.me_id = $1 AND a.au_actor = 'staff:' || st_id ORDER BY a.au_id DESC LIMIT 1) AS "lastActiveAt"
   FROM atapos.staff WHERE me_id = $1 AND archived_at IS NULL ORDER BY st_is_active DESC, st_level DESC, st_name, st_id`,
);

/** All of them, those whose membership ended last. */
export function listMembers(uow: UnitOfWork): Promise<MemberRow[]> {
  return uow.query<MemberRow>(MEMBERS, [uow.merchantId]);
}

const ACCOUNT_OF = statement(
  "staff-account-of",
  `SELECT ac_id AS "accountId" FROM atapos.staff WHERE me_id = $1 AND st_id = $2 AND archived_at IS NULL`,
);

export async function readStaffAccount(uow: UnitOfWork, id: number): Promise<number> {
  const [row] = await uow.query<{ accountId: number }>(ACCOUNT_OF, [uow.merchantId, id]);
  if (!row) throw new PosError("not_found");
  return row.accountId;
}

// Admins are locked with the one that changes, in one order, so that two of them cannot both be the last but one.
const LOCK = statement(
  "staff-lock",
  `SELECT ${COLUMNS} FROM atapos.staff
   WHERE me_id = $1 AND archived_at IS NULL AND (st_id = $2 OR (st_level = ${LEVEL_ADMIN} AND st_is_active))
   ORDER BY st_id FOR NO KEY UPDATE`,
);

interface LockedStaff {
  row: StaffRow;
  /** The merchant would have no admin without this one. */
  isLastAdmin: boolean;
}

export async function lockStaff(uow: UnitOfWork, id: number): Promise<LockedStaff> {
  const rows = await uow.query<StaffRow>(LOCK, [uow.merchantId, id]);
  const row = rows.find((each) => each.id === id);
  if (!row) throw new PosError("not_found");
  const others = rows.filter((each) => each.id !== id);
  return { row, isLastAdmin: row.isActive && row.level === LEVEL_ADMIN && others.length === 0 };
}

const INSERT = statement(
  "staff-insert",
  `INSERT INTO atapos.staff AS s (me_id, ac_id, st_name, st_level, st_pin_hash) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (me_id, ac_id) DO UPDATE SET st_name = $3, st_level = $4, st_pin_hash = $5, st_is_active = true,
     archived_at = NULL, st_pin_failures = 0, updated_at = now()
   WHERE s.archived_at IS NOT NULL
   RETURNING ${COLUMNS}`,
);

export interface NewStaff {
  accountId: number;
  name: string;
  level: number;
  pinHash: string | null;
}

/** Throws `duplicate` when the person belongs to the merchant already, active or not. */
export async function insertStaff(tx: Pick<Tx, "query">, merchantId: number, input: NewStaff): Promise<StaffRow> {
  const values = [merchantId, input.accountId, input.name, input.level, input.pinHash];
  const [row] = await tx.query<StaffRow>(INSERT, values);
  if (!row) throw new PosError("duplicate", { field: "email" });
  return row;
}

const UPDATE = statement(
  "staff-update",
  `UPDATE atapos.staff SET st_name = $3, st_level = $4, st_is_active = $5, updated_at = now(),
     st_session_version = st_session_version + CASE WHEN st_is_active AND NOT $5 THEN 1 ELSE 0 END
   WHERE me_id = $1 AND st_id = $2 RETURNING ${COLUMNS}`,
);

export async function updateStaffRow(
  uow: UnitOfWork,
  next: Pick<StaffRow, "id" | "name" | "level" | "isActive">,
): Promise<StaffRow> {
  const [row] = await uow.query<StaffRow>(UPDATE, [uow.merchantId, next.id, next.name, next.level, next.isActive]);
  if (!row) throw new PosError("not_found");
  return row;
}

export function staffView(row: StaffRow, email: string | null): StaffView {
  const { accountId: _, pinFailures, ...rest } = row;
  return { ...rest, email, isPinLocked: row.hasPin && pinFailures >= MAX_PIN_FAILURES };
}
