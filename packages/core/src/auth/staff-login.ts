import { statement } from "@atapos/db";
import { normaliseEmail, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { verifyPassword } from "../identity/password.ts";
import { findAccountForLogin } from "./account-store.ts";
import { type AttemptLimit, countAttempt, forgiveAttempts } from "./attempt-limit.ts";
import type { StaffSession } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

const STAFF_LOGIN_LIMIT: AttemptLimit = { name: "staff-login", max: 10, windowSeconds: 900 };

const UNLOCK_PINS = statement(
  "staff-unlock-pins",
  `UPDATE atapos.staff SET st_pin_failures = 0 WHERE ac_id = $1 AND st_pin_failures > 0`,
);

/**
 * E-mail and password of a local account. An unknown address costs and answers what a wrong password does, and is
 * limited like one. Throws `unauthenticated`, `too_many_attempts`, `forbidden` (no merchant).
 */
export async function staffLogin(ctx: Context, input: { email: string; password: string }): Promise<StaffSession> {
  const { deps } = ctx;
  const email = normaliseEmail(input.email);
  await countAttempt(deps, STAFF_LOGIN_LIMIT, email);
  const account = await findAccountForLogin(deps, email);
  const isRight = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account?.isActive || !isRight) throw new PosError("unauthenticated");
  await forgiveAttempts(deps, STAFF_LOGIN_LIMIT, email);
  // A PIN that was tried too often opens again with the password.
  await deps.db.withSystem((tx) => tx.query(UNLOCK_PINS, [account.id]));
  return openStaffSession(deps, account.id);
}
