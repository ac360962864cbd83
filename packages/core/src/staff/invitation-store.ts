import type { Tx } from "@atapos/db";
import { sqlState, statement } from "@atapos/db";
import { type Language, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { hashOfInvitation } from "../identity/invitation-link.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { InvitationView } from "./schema.ts";

export interface NewInvitation {
  email: string;
  name: string;
  level: number;
  language: Language;
}

const LINK_DAYS = 7;
const DAY_MS = 86_400_000;

const COLUMNS = `i.si_id AS id, i.si_email AS email, i.si_name AS name, i.si_level AS level, i.si_language AS language,
  i.si_expires_at AS "expiresAt", i.created_at AS "createdAt", inviter.st_name AS "invitedBy"`;
const FROM = `atapos.staff_invitation i
   JOIN atapos.staff inviter ON inviter.me_id = i.me_id AND inviter.st_id = i.si_invited_by`;

const NEXT_ID = statement("invitation-next-id", `SELECT nextval('atapos.staff_invitation_si_id_seq') AS id`);
const INSERT = statement(
  "invitation-insert",
  `INSERT INTO atapos.staff_invitation
     (me_id, si_id, si_email, si_name, si_level, si_language, si_link_hash, si_expires_at, si_invited_by, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const READ = statement("invitation-read", `SELECT ${COLUMNS} FROM ${FROM} WHERE i.me_id = $1 AND i.si_id = $2`);

/** Ended or not. */
export async function readInvitation(uow: UnitOfWork, id: number): Promise<InvitationView> {
  const [row] = await uow.query<InvitationView>(READ, [uow.merchantId, id]);
  if (!row) throw new PosError("not_found", { what: "invitation" });
  return row;
}

/** Throws `duplicate` for an address that has an open invitation already. */
export async function insertInvitation(
  uow: UnitOfWork,
  deps: Deps,
  { email, name, level, language }: NewInvitation,
  invitedBy: number,
): Promise<InvitationView> {
  const [next] = await uow.query<{ id: number }>(NEXT_ID, []);
  if (!next) throw new Error("the sequence gave no id");
  const now = Math.floor(deps.now());
  const seed = { id: next.id, expiresAt: new Date(now + LINK_DAYS * DAY_MS) };
  const link = [hashOfInvitation(deps, seed), seed.expiresAt];
  const values = [uow.merchantId, seed.id, email, name, level, language, ...link, invitedBy, new Date(now)];
  try {
    await uow.query(INSERT, values);
  } catch (error) {
    if (sqlState(error) === "23505") throw new PosError("duplicate", { field: "email", reason: "already_invited" });
    throw error;
  }
  return readInvitation(uow, seed.id);
}

const LIST = statement(
  "invitation-list",
  `SELECT ${COLUMNS} FROM ${FROM} WHERE i.me_id = $1 AND i.si_ended_as IS NULL ORDER BY i.si_name, i.si_id`,
);

/** Those that nobody has accepted or withdrawn, run out or not. */
export function listInvitations(uow: UnitOfWork): Promise<InvitationView[]> {
  return uow.query<InvitationView>(LIST, [uow.merchantId]);
}

const END = statement(
  "invitation-end",
  `UPDATE atapos.staff_invitation SET si_ended_as = $3, si_ended_at = $4
   WHERE me_id = $1 AND si_id = $2 AND si_ended_as IS NULL RETURNING si_id AS id`,
);

/** Its link opens nothing from now on. Throws `not_found` for one that has ended already. */
export async function endInvitation(
  uow: UnitOfWork,
  id: number,
  end: { as: "withdrawn" | "replaced"; at: number },
): Promise<InvitationView> {
  const ended = await uow.query(END, [uow.merchantId, id, end.as, new Date(end.at)]);
  if (ended.length === 0) throw new PosError("not_found", { what: "invitation" });
  return readInvitation(uow, id);
}

const END_OF_INVITER = statement(
  "invitation-end-of-inviter",
  `UPDATE atapos.staff_invitation SET si_ended_as = 'withdrawn', si_ended_at = $3
   WHERE me_id = $1 AND si_invited_by = $2 AND si_ended_as IS NULL
   RETURNING si_id AS id, si_name AS name, si_email AS email, si_level AS level`,
);

type EndedInvitation = Pick<InvitationView, "id" | "name" | "email" | "level">;

/** Those of somebody who may invite no longer. */
export function endInvitationsOf(uow: UnitOfWork, staffId: number, at: number): Promise<EndedInvitation[]> {
  return uow.query<EndedInvitation>(END_OF_INVITER, [uow.merchantId, staffId, new Date(at)]);
}

const READ_OPEN = statement(
  "invitation-read-open",
  `SELECT ${COLUMNS} FROM ${FROM} WHERE i.me_id = $1 AND i.si_id = $2 AND i.si_ended_as IS NULL AND i.si_expires_at > $3`,
);

/** Null for one that is open no longer. */
export async function readOpenInvitation(
  tx: Pick<Tx, "query">,
  place: { merchantId: number; id: number; now: number },
): Promise<InvitationView | null> {
  const values = [place.merchantId, place.id, new Date(place.now)];
  const [row] = await tx.query<InvitationView>(READ_OPEN, values);
  return row ?? null;
}
