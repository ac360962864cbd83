import type { Tx } from "@atapos/db";
import { sqlState, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";

type Reader = Pick<Tx, "query">;

/** What an admin may know of a member's account, which belongs to the installation: reading it is system work. */
export interface AccountFacts {
  accountId: number;
  email: string;
  hasPassword: boolean;
  atlasUserId: string | null;
  /** It counts in another merchant too, or runs the installation: not for this merchant's admins to decide about. */
  isElsewhere: boolean;
}

const FACTS = `SELECT a.ac_id AS "accountId", a.ac_email AS email, a.ac_password_hash IS NOT NULL AS "hasPassword",
    a.ac_atlas_user_id AS "atlasUserId", a.ac_is_platform OR EXISTS (
      SELECT 1 FROM atapos.staff s WHERE s.ac_id = a.ac_id AND s.me_id <> $1) AS "isElsewhere"
  FROM atapos.account a WHERE a.ac_id = ANY($2::int[])`;
const READ = statement("account-facts", FACTS);
const LOCK = statement("account-facts-lock", `${FACTS} ORDER BY a.ac_id FOR NO KEY UPDATE OF a`);

export async function readAccountFacts(
  tx: Reader,
  merchantId: number,
  accountIds: readonly number[],
): Promise<Map<number, AccountFacts>> {
  const rows = await tx.query<AccountFacts>(READ, [merchantId, accountIds]);
  return new Map(rows.map((row) => [row.accountId, row]));
}

export async function lockAccountFacts(tx: Reader, merchantId: number, accountId: number): Promise<AccountFacts> {
  const [row] = await tx.query<AccountFacts>(LOCK, [merchantId, [accountId]]);
  if (!row) throw new PosError("not_found");
  return row;
}

/** Whether an admin of the merchant, or the person themself, may give the account its Atlas user. */
export function mayLinkAtlas({ hasPassword, atlasUserId, isElsewhere }: AccountFacts, isOwn: boolean): boolean {
  return atlasUserId === null && (isOwn || !(isElsewhere || hasPassword));
}

/** Nobody takes away the only way in from themself. */
export function mayUnlinkAtlas({ hasPassword, atlasUserId, isElsewhere }: AccountFacts, isOwn: boolean): boolean {
  return atlasUserId !== null && (isOwn ? hasPassword : !isElsewhere);
}

const SET_ATLAS = statement(
  "account-set-atlas",
  `UPDATE atapos.account SET ac_atlas_user_id = $2, ac_session_version = ac_session_version + $3, updated_at = now()
   WHERE ac_id = $1`,
);

/** Taking it away ends the account's sessions. Throws `duplicate` for an Atlas user that has an account. */
export async function setAtlasUser(tx: Reader, accountId: number, atlasUserId: string | null): Promise<void> {
  try {
    await tx.query(SET_ATLAS, [accountId, atlasUserId, atlasUserId === null ? 1 : 0]);
  } catch (error) {
    if (sqlState(error) === "23505") throw new PosError("duplicate", { reason: "atlas_user_taken" });
    throw error;
  }
}

const IS_MEMBER = statement(
  "staff-is-member",
  `SELECT s.st_is_active AS "isActive" FROM atapos.staff s JOIN atapos.account a ON a.ac_id = s.ac_id
   WHERE s.me_id = $1 AND a.ac_email = $2 AND s.archived_at IS NULL`,
);

/** The merchant's own member with this address; null for everybody else. */
export async function findMember(tx: Reader, merchantId: number, email: string): Promise<{ isActive: boolean } | null> {
  const [row] = await tx.query<{ isActive: boolean }>(IS_MEMBER, [merchantId, email]);
  return row ?? null;
}
