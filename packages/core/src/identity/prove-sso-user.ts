import { PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import type { SsoTokens, SsoUser } from "../ports/staff-sso.ts";
import { type AttemptLimit, countAttempt, forgiveAttempts } from "./attempt-limit.ts";

const SSO_LOGIN_LIMIT: AttemptLimit = { name: "sso-login", max: 10, windowSeconds: 900 };

/**
 * Whose user name and password of the sign-on service these are. Throws `not_configured`, `unauthenticated`,
 * `too_many_attempts`, `sso_unavailable`.
 */
export async function proveSsoUser(
  deps: Deps,
  given: { username: string; password: string },
): Promise<{ user: SsoUser; tokens: SsoTokens }> {
  if (!deps.sso) throw new PosError("not_configured");
  const username = given.username.trim().toLowerCase();
  await countAttempt(deps, SSO_LOGIN_LIMIT, username);
  const tokens = await deps.sso.login(given.username, given.password);
  const user = tokens ? await deps.sso.me(tokens.accessToken) : null;
  if (!tokens || !user) throw new PosError("unauthenticated");
  await forgiveAttempts(deps, SSO_LOGIN_LIMIT, username);
  return { user, tokens };
}
