import { PosError } from "@atapos/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { type AttemptLimit, countAttempt, forgiveAttempts } from "./attempt-limit.ts";
import { linkSsoUser } from "./link-sso-user.ts";
import type { ssoSessionSchema } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

const SSO_LOGIN_LIMIT: AttemptLimit = { name: "sso-login", max: 10, windowSeconds: 900 };

/**
 * User name and password of the sign-on service, for the staff app's sign-in page. Throws `not_configured`,
 * `unauthenticated`, `forbidden` (no role here), `sso_unavailable`.
 */
export async function ssoLogin(
  ctx: Context,
  input: { username: string; password: string },
): Promise<z.infer<typeof ssoSessionSchema>> {
  const { deps } = ctx;
  if (!deps.sso) throw new PosError("not_configured");
  const username = input.username.trim().toLowerCase();
  await countAttempt(deps, SSO_LOGIN_LIMIT, username);
  const tokens = await deps.sso.login(input.username, input.password);
  const user = tokens ? await deps.sso.me(tokens.accessToken) : null;
  if (!tokens || !user) throw new PosError("unauthenticated");
  await forgiveAttempts(deps, SSO_LOGIN_LIMIT, username);
  const accountId = await linkSsoUser(deps, user);
  const session = await openStaffSession(deps, accountId, { ssoLevel: user.level, merchantId: user.merchantId });
  return { ...session, sso: tokens };
}
