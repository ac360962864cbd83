import type { Tx } from "@atapos/db";
import { sqlState, statement } from "@atapos/db";
import { normaliseEmail, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";

type Reader = Pick<Tx, "query">;

interface NewAccount {
  email: string;
  name: string;
  passwordHash: string | null;
  atlasUserId: string | null;
  isPlatform: boolean;
}

interface LoginAccount {
  id: number;
  passwordHash: string | null;
  isActive: boolean;
}

const INSERT = statement(
  "account-insert",
  `INSERT INTO atapos.account (ac_email, ac_name, ac_password_hash, ac_atlas_user_id, ac_is_platform)
   VALUES ($1, $2, $3, $4, $5) RETURNING ac_id AS id`,
);

/** Throws `duplicate` for an address or a sign-on user that has an account already. */
export async function insertAccount(tx: Reader, account: NewAccount): Promise<number> {
  const { name, passwordHash, atlasUserId, isPlatform } = account;
  const values = [normaliseEmail(account.email), name, passwordHash, atlasUserId, isPlatform];
  try {
    const [row] = await tx.query<{ id: number }>(INSERT, values);
    if (!row) throw new Error("an insert returned no account");
    return row.id;
  } catch (error) {
    if (sqlState(error) === "23505") throw new PosError("duplicate", { field: "email" });
    throw error;
  }
}

const FOR_LOGIN = statement(
  "account-for-login",
  `SELECT ac_id AS id, ac_password_hash AS "passwordHash", ac_is_active AS "isActive"
   FROM atapos.account WHERE ac_email = $1`,
);

export async function findAccountForLogin(deps: Deps, email: string): Promise<LoginAccount | null> {
  const [row] = await deps.db.withSystem((tx) => tx.query<LoginAccount>(FOR_LOGIN, [normaliseEmail(email)]));
  return row ?? null;
}

const BUMP = statement(
  "account-bump-session",
  `UPDATE atapos.account SET ac_session_version = ac_session_version + 1, updated_at = now() WHERE ac_id = $1`,
);

/** Ends every session of the person, over all merchants. */
export async function bumpAccountSession(tx: Reader, accountId: number): Promise<void> {
  await tx.query(BUMP, [accountId]);
}

const COUNT = statement("account-any", `SELECT EXISTS (SELECT 1 FROM atapos.account) AS "isAny"`);

export async function hasAnyAccount(tx: Reader): Promise<boolean> {
  const [row] = await tx.query<{ isAny: boolean }>(COUNT, []);
  return row?.isAny ?? false;
}
