import type { z } from "zod";
import type { Context } from "../context.ts";
import { proveSsoUser } from "../identity/prove-sso-user.ts";
import { linkSsoUser } from "./link-sso-user.ts";
import type { ssoSessionSchema } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

/**
 * User name and password of the sign-on service, for the staff app's sign-in page. Throws `not_configured`,
 * `unauthenticated`, `forbidden` (no role here), `sso_unavailable`.
 */
export async function ssoLogin(
  { deps }: Context,
  input: { username: string; password: string },
): Promise<z.infer<typeof ssoSessionSchema>> {
  const { user, tokens } = await proveSsoUser(deps, input);
  const accountId = await linkSsoUser(deps, user);
  const session = await openStaffSession(deps, accountId, { ssoLevel: user.level, merchantId: user.merchantId });
  return { ...session, sso: tokens };
}
