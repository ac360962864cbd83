import type { Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import { normaliseEmail } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { type ChallengeKind, hashOfCode, hashOfLink, linkToken, oneTimeCode } from "./one-time-code.ts";

type Reader = Pick<Tx, "query">;

interface NewChallenge {
  kind: ChallengeKind;
  merchantId: number | null;
  address: string;
  expiresInMinutes: number;
}

interface Challenge {
  id: number;
  kind: ChallengeKind;
  merchantId: number | null;
  address: string;
  expiresAt: Date;
  usedAt: Date | null;
}

const NEXT_ID = statement("challenge-next-id", `SELECT nextval('atapos.login_challenge_lc_id_seq') AS id`);
const INSERT = statement(
  "challenge-insert",
  `INSERT INTO atapos.login_challenge (lc_id, lc_kind, lc_merchant_id, lc_address, lc_code_hash, lc_expires_at, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Writes a challenge; its secret is derived from the row, so that only its hash is ever stored. */
export async function insertChallenge(tx: Reader, deps: Deps, input: NewChallenge): Promise<Challenge> {
  const [next] = await tx.query<{ id: number }>(NEXT_ID, []);
  if (!next) throw new Error("the sequence gave no id");
  const expiresAt = new Date(Math.floor(deps.now()) + input.expiresInMinutes * 60_000);
  const seed = { id: next.id, kind: input.kind, expiresAt };
  const { keys, config } = deps;
  const hash =
    input.kind === "otp"
      ? hashOfCode(keys, seed.id, oneTimeCode(keys, seed, config.otpLength))
      : hashOfLink(keys, linkToken(keys, seed));
  const address = normaliseEmail(input.address);
  const createdAt = new Date(deps.now());
  await tx.query(INSERT, [seed.id, input.kind, input.merchantId, address, hash, expiresAt, createdAt]);
  return { ...seed, merchantId: input.merchantId, address, usedAt: null };
}

const READ = statement(
  "challenge-read",
  `SELECT lc_id AS id, lc_kind AS kind, lc_merchant_id AS "merchantId", lc_address AS address,
     lc_expires_at AS "expiresAt", lc_used_at AS "usedAt"
   FROM atapos.login_challenge WHERE lc_id = $1`,
);

export async function readChallenge(tx: Reader, id: number): Promise<Challenge | null> {
  const [row] = await tx.query<Challenge>(READ, [id]);
  return row ?? null;
}

// The newest challenge alone counts, and it counts the try before anybody compares.
const COUNT_TRY = statement(
  "challenge-count-try",
  `UPDATE atapos.login_challenge SET lc_attempts = lc_attempts + 1
   WHERE lc_id = (SELECT lc_id FROM atapos.login_challenge
       WHERE lc_kind = 'otp' AND lc_merchant_id = $1 AND lc_address = $2
       ORDER BY created_at DESC, lc_id DESC LIMIT 1)
     AND lc_used_at IS NULL
   RETURNING lc_id AS id, lc_code_hash AS "codeHash", lc_attempts AS attempts, lc_expires_at AS "expiresAt"`,
);

interface CountedTry {
  id: number;
  codeHash: string;
  /** This one included. */
  attempts: number;
  expiresAt: Date;
}

export async function countTry(tx: Reader, merchantId: number, address: string): Promise<CountedTry | null> {
  const [row] = await tx.query<CountedTry>(COUNT_TRY, [merchantId, address]);
  return row ?? null;
}

const SPEND = statement(
  "challenge-spend",
  `UPDATE atapos.login_challenge SET lc_used_at = $2 WHERE lc_id = $1 AND lc_used_at IS NULL RETURNING lc_id AS id`,
);

/** True for exactly one caller. */
export async function spendChallenge(tx: Reader, id: number, usedAt: Date): Promise<boolean> {
  return (await tx.query(SPEND, [id, usedAt])).length > 0;
}

const FIND_LINK = statement(
  "challenge-find-link",
  `SELECT lc_id AS id, lc_expires_at AS "expiresAt" FROM atapos.login_challenge
   WHERE lc_kind = $1 AND lc_code_hash = $2 AND lc_used_at IS NULL`,
);

/** The unspent challenge of a link's token, in time or not: a look that changes nothing. */
export async function findLink(
  tx: Reader,
  deps: Deps,
  kind: ChallengeKind,
  token: string,
): Promise<Pick<Challenge, "id" | "expiresAt"> | null> {
  const values = [kind, hashOfLink(deps.keys, token)];
  const [row] = await tx.query<Pick<Challenge, "id" | "expiresAt">>(FIND_LINK, values);
  return row ?? null;
}

const SPEND_LINK = statement(
  "challenge-spend-link",
  `UPDATE atapos.login_challenge SET lc_used_at = $3
   WHERE lc_kind = $1 AND lc_code_hash = $2 AND lc_used_at IS NULL
   RETURNING lc_merchant_id AS "merchantId", lc_address AS address, lc_expires_at AS "expiresAt"`,
);

type SpentLink = Pick<Challenge, "merchantId" | "address" | "expiresAt">;

/** Spends a link's token, for exactly one caller; expired ones are spent too, and the caller says so. */
export async function spendLink(tx: Reader, deps: Deps, kind: ChallengeKind, token: string): Promise<SpentLink | null> {
  const values = [kind, hashOfLink(deps.keys, token), new Date(deps.now())];
  const [row] = await tx.query<SpentLink>(SPEND_LINK, values);
  return row ?? null;
}
