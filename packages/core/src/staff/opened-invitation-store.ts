import type { Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";
import { hashOfInvitationToken } from "../identity/invitation-link.ts";

type Reader = Pick<Tx, "query">;

export interface OpenedInvitation {
  merchantId: number;
  id: number;
  email: string;
  name: string;
  level: number;
  expiresAt: Date;
  endedAs: "accepted" | "withdrawn" | "replaced" | null;
  merchantName: string;
  isMerchantActive: boolean;
  timeZone: string;
  invitedBy: string;
  /** Whether the address has an account, whatever it is good for. */
  hasAccount: boolean;
  /** The account can be proven by its own password. */
  hasPassword: boolean;
  /** The account is nobody's but this merchant's: whoever holds the link may give it its first password. */
  isUnclaimed: boolean;
}

/** What an owner holds the link of too proves no address: an account that counts anywhere else is proven by itself. */
const IS_UNCLAIMED = `a.ac_is_active AND a.ac_password_hash IS NULL AND a.ac_atlas_user_id IS NULL
  AND NOT a.ac_is_platform AND NOT EXISTS (SELECT 1 FROM atapos.staff s WHERE s.ac_id = a.ac_id AND s.me_id <> i.me_id)`;

const COLUMNS = `i.me_id AS "merchantId", i.si_id AS id, i.si_email AS email, i.si_name AS name, i.si_level AS level,
  i.si_expires_at AS "expiresAt", i.si_ended_as AS "endedAs", m.me_name AS "merchantName",
  m.me_is_active AS "isMerchantActive", m.me_timezone AS "timeZone", inviter.st_name AS "invitedBy", a.ac_id IS NOT NULL AS "hasAccount",
  COALESCE(a.ac_password_hash IS NOT NULL, false) AS "hasPassword",
  COALESCE(${IS_UNCLAIMED}, false) AS "isUnclaimed"`;
const FROM = `atapos.staff_invitation i
   JOIN atapos.merchant m ON m.me_id = i.me_id
   JOIN atapos.staff inviter ON inviter.me_id = i.me_id AND inviter.st_id = i.si_invited_by
   LEFT JOIN atapos.account a ON a.ac_email = i.si_email`;

// Who holds a link belongs to no merchant yet, so this is system work.
const FIND = statement("invitation-find", `SELECT ${COLUMNS} FROM ${FROM} WHERE i.si_link_hash = $1`);

export async function findInvitation(tx: Reader, deps: Deps, token: string): Promise<OpenedInvitation | null> {
  const [row] = await tx.query<OpenedInvitation>(FIND, [hashOfInvitationToken(deps, token)]);
  return row ?? null;
}

const LOCK = statement(
  "invitation-lock",
  `SELECT si_id AS id FROM atapos.staff_invitation
   WHERE me_id = $1 AND si_id = $2 AND si_ended_as IS NULL AND si_expires_at > $3 FOR NO KEY UPDATE`,
);

/** True while it is open, and then for no other until the transaction ends. */
export async function lockInvitation(tx: Reader, { merchantId, id }: OpenedInvitation, now: number): Promise<boolean> {
  return (await tx.query(LOCK, [merchantId, id, new Date(now)])).length > 0;
}

const ACCEPT = statement(
  "invitation-accept",
  `UPDATE atapos.staff_invitation SET si_ended_as = 'accepted', si_ended_at = $3, st_id = $4
   WHERE me_id = $1 AND si_id = $2`,
);

export async function acceptRow(
  tx: Reader,
  { merchantId, id }: OpenedInvitation,
  member: { staffId: number; at: number },
): Promise<void> {
  await tx.query(ACCEPT, [merchantId, id, new Date(member.at), member.staffId]);
}

const CLAIM = statement(
  "account-claim",
  `UPDATE atapos.account a SET ac_password_hash = $2, ac_session_version = ac_session_version + 1, updated_at = now()
   FROM atapos.staff_invitation i WHERE i.me_id = $3 AND i.si_id = $4 AND a.ac_email = $1 AND ${IS_UNCLAIMED}
   RETURNING a.ac_id AS id`,
);

/** Gives an unclaimed account its first password; null when it is not that. */
export async function claimAccount(
  tx: Reader,
  { merchantId, id, email }: OpenedInvitation,
  passwordHash: string,
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(CLAIM, [email, passwordHash, merchantId, id]);
  return row?.id ?? null;
}
