import { normaliseEmail, PosError } from "@atapos/domain";
import { findAccountForLogin } from "../auth/account-store.ts";
import type { Deps } from "../deps.ts";
import { type AttemptLimit, countAttempt, forgiveAttempts } from "./attempt-limit.ts";
import { verifyPassword } from "./password.ts";

const STAFF_LOGIN_LIMIT: AttemptLimit = { name: "staff-login", max: 10, windowSeconds: 900 };

/**
 * The account whose e-mail and password these are. An unknown address costs and answers what a wrong password does, and
 * is limited like one, wherever it is tried. Throws `unauthenticated`, `too_many_attempts`.
 */
export async function provePassword(deps: Deps, given: { email: string; password: string }): Promise<number> {
  const email = normaliseEmail(given.email);
  await countAttempt(deps, STAFF_LOGIN_LIMIT, email);
  const account = await findAccountForLogin(deps, email);
  const isRight = await verifyPassword(given.password, account?.passwordHash ?? null);
  if (!account?.isActive || !isRight) throw new PosError("unauthenticated");
  await forgiveAttempts(deps, STAFF_LOGIN_LIMIT, email);
  return account.id;
}
