import type { Tx } from "@atapos/db";
import { sqlState, statement } from "@atapos/db";
import { LEVEL_ADMIN, normaliseEmail, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import type { SsoUser } from "../ports/staff-sso.ts";
import { insertAccount } from "./account-store.ts";

const FIND = statement(
  "sso-account-find",
  `SELECT ac_id AS id, ac_is_platform AS "isPlatform" FROM atapos.account WHERE ac_atlas_user_id = $1`,
);
// The address proves the person only while no other sign-on user holds it.
const ADOPT = statement(
  "sso-account-adopt",
  `UPDATE atapos.account SET ac_atlas_user_id = $1, updated_at = now()
   WHERE ac_email = $2 AND ac_atlas_user_id IS NULL RETURNING ac_id AS id, ac_is_platform AS "isPlatform"`,
);
const SET_PLATFORM = statement(
  "sso-account-platform",
  `UPDATE atapos.account SET ac_is_platform = $2, updated_at = now() WHERE ac_id = $1`,
);
const JOIN = statement(
  "sso-membership-join",
  `WITH joined AS (
     INSERT INTO atapos.staff (me_id, ac_id, st_name, st_level)
     SELECT m.me_id, $2, $3, $4 FROM atapos.merchant m WHERE m.me_id = $1
     ON CONFLICT (me_id, ac_id) DO NOTHING RETURNING me_id, st_id, st_name, st_level)
   INSERT INTO atapos.audit_log (me_id, au_actor, au_action, au_subject, au_after)
   SELECT me_id, 'system', 'staff.join', 'staff:' || st_id, jsonb_build_object('name', st_name, 'level', st_level)
   FROM joined RETURNING au_id AS id`,
);

/**
 * The account of a sign-on user, made or linked at first sight; a membership too when the service names the merchant.
 * Throws `forbidden` for a user without a role here.
 */
export async function linkSsoUser(deps: Deps, user: SsoUser): Promise<number> {
  if (user.level <= 0 && !user.isPlatform) throw new PosError("forbidden");
  try {
    return await link(deps, user);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  try {
    // Two first requests at once: the loser finds what the winner made.
    return await link(deps, user);
  } catch (error) {
    // The address belongs to another sign-on user's account: nobody may take it over.
    throw isTaken(error) ? new PosError("forbidden", { reason: "address_taken" }) : error;
  }
}

const isTaken = (error: unknown): boolean =>
  sqlState(error) === "23505" || (error instanceof PosError && error.code === "duplicate");

async function link(deps: Deps, user: SsoUser): Promise<number> {
  const { accountId, isChanged } = await deps.db.withSystem(async (tx) => {
    const found = await findOrMake(tx, user);
    const isPlatformChanged = found.isPlatform !== user.isPlatform;
    if (isPlatformChanged) await tx.query(SET_PLATFORM, [found.id, user.isPlatform]);
    const isJoined = await join(tx, user, found.id);
    return { accountId: found.id, isChanged: isPlatformChanged || isJoined };
  });
  if (isChanged) forgetAccount(deps, accountId);
  return accountId;
}

async function findOrMake(tx: Tx, user: SsoUser): Promise<{ id: number; isPlatform: boolean }> {
  const [known] = await tx.query<{ id: number; isPlatform: boolean }>(FIND, [user.id]);
  if (known) return known;
  const email = user.email ? normaliseEmail(user.email) : null;
  if (email) {
    const [adopted] = await tx.query<{ id: number; isPlatform: boolean }>(ADOPT, [user.id, email]);
    if (adopted) return adopted;
  }
  const id = await insertAccount(tx, {
    // Accounts have an address; ".invalid" is one that no mail ever reaches.
    email: email ?? `sso-${user.id.toLowerCase().replaceAll(/\s/g, "-")}@sso.invalid`,
    name: user.name,
    passwordHash: null,
    atlasUserId: user.id,
    isPlatform: user.isPlatform,
  });
  return { id, isPlatform: user.isPlatform };
}

async function join(tx: Tx, user: SsoUser, accountId: number): Promise<boolean> {
  if (user.merchantId === null || user.level <= 0) return false;
  const values = [user.merchantId, accountId, user.name, Math.min(user.level, LEVEL_ADMIN)];
  const joined = await tx.query(JOIN, values);
  return joined.length > 0;
}
