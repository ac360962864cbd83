import { createHmac } from "node:crypto";
import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";

/** A cap on tries for one subject (an account, an address), shared by every process. */
export interface AttemptLimit {
  /** Of which tries: "staff-login", "otp-verify". */
  name: string;
  max: number;
  windowSeconds: number;
}

const COUNT = statement(
  "attempt-count",
  `INSERT INTO atapos.rate_limit AS r (key, points, expire) VALUES ($1, 1, $2::bigint + $3::bigint)
   ON CONFLICT (key) DO UPDATE SET
     points = CASE WHEN r.expire <= $2::bigint THEN 1 ELSE r.points + 1 END,
     expire = CASE WHEN r.expire <= $2::bigint THEN $2::bigint + $3::bigint ELSE r.expire END
   RETURNING points, expire`,
);
const FORGIVE = statement("attempt-forgive", `DELETE FROM atapos.rate_limit WHERE key = $1`);

/** Counts one try, then judges it: called before anything is compared. Throws `too_many_attempts` above the cap. */
export async function countAttempt(deps: Deps, limit: AttemptLimit, subject: string): Promise<void> {
  const now = Math.floor(deps.now());
  const values = [keyOf(deps, limit, subject), now, limit.windowSeconds * 1000];
  const [row] = await deps.db.withSystem((tx) => tx.query<{ points: number; expire: number }>(COUNT, values));
  if (!row || row.points > limit.max) {
    const retryAfterSeconds = Math.max(1, Math.ceil(((row?.expire ?? now) - now) / 1000));
    throw new PosError("too_many_attempts", { retryAfterSeconds });
  }
}

/** Starts the subject's count afresh, after a success. */
export async function forgiveAttempts(deps: Deps, limit: AttemptLimit, subject: string): Promise<void> {
  await deps.db.withSystem((tx) => tx.query(FORGIVE, [keyOf(deps, limit, subject)]));
}

/** Keyed, so that the table of limits holds no addresses. */
function keyOf(deps: Deps, limit: AttemptLimit, subject: string): string {
  const digest = createHmac("sha256", deps.keys.code).update(`attempt:${limit.name}:${subject}`).digest("base64url");
  return `attempt:${limit.name}:${digest}`;
}
