import { PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { type AccountSession, accountSession, forgetAccount, type Membership } from "../identity/session-cache.ts";
import { signStaffToken } from "../identity/tokens.ts";
import type { MembershipView, StaffSession } from "./schema.ts";

/** Opens a session of our own for a person whose identity was just proven. `ssoLevel`: what the sign-on service granted. */
export async function openStaffSession(
  deps: Deps,
  accountId: number,
  options: { ssoLevel: number | null; merchantId: number | null } = { ssoLevel: null, merchantId: null },
): Promise<StaffSession> {
  forgetAccount(deps, accountId);
  const account = await accountSession(deps, accountId);
  if (!account) throw new PosError("unauthenticated");
  if (!account.isPlatform && account.memberships.length === 0) throw new PosError("forbidden");
  const home = defaultMembership(account, options.merchantId);
  const accessToken = await signStaffToken(deps, {
    accountId,
    me_id: home?.merchantId ?? null,
    sv: account.sessionVersion,
    mv: membershipVersions(account),
    lv: options.ssoLevel,
    cap: null,
  });
  return {
    accessToken,
    expiresInSeconds: Math.round(deps.config.staffTokenHours * 3600),
    accountId,
    sessionVersion: account.sessionVersion,
    email: account.email,
    name: account.name,
    isPlatform: account.isPlatform,
    merchantId: account.isPlatform ? null : (home?.merchantId ?? null),
    memberships: membershipViews(account, options.ssoLevel),
  };
}

/** The wished-for membership, else the first whose merchant is open for business, else the first. */
export function defaultMembership(account: AccountSession, merchantId: number | null): Membership | undefined {
  const { memberships } = account;
  return (
    memberships.find((each) => each.merchantId === merchantId) ??
    memberships.find((each) => each.isMerchantActive) ??
    memberships[0]
  );
}

function membershipVersions(account: AccountSession): Record<string, number> {
  return Object.fromEntries(account.memberships.map((each) => [String(each.merchantId), each.sessionVersion]));
}

export function membershipViews(account: AccountSession, ssoLevel: number | null = null): MembershipView[] {
  return account.memberships.map(({ merchantId, merchantName, staffId, level }) => ({
    merchantId,
    merchantName,
    staffId,
    level: ssoLevel ?? level,
  }));
}
