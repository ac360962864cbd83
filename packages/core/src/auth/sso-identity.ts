import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { type SsoIdentity, sessionCacheOf } from "../identity/session-cache.ts";
import { linkSsoUser } from "./link-sso-user.ts";

/** Who the sign-on service says the token belongs to; null when it refuses it, `sso_unavailable` when it is out. */
export function ssoIdentity(deps: Deps, accessToken: string): Promise<SsoIdentity | null> {
  const key = createHash("sha256").update(accessToken).digest("base64url");
  return sessionCacheOf(deps).ssoIdentities.get(key, async () => {
    const user = deps.sso ? await deps.sso.me(accessToken) : null;
    if (!user) return null;
    const hasRole = user.level > 0 || user.isPlatform;
    return { user, accountId: hasRole ? await linkSsoUser(deps, user) : null };
  });
}
