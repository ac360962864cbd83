import { type Actor, type CustomerActor, LEVEL_ADMIN, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import {
  type AccountSession,
  accountSession,
  customerSession,
  freshAccountSession,
  type Membership,
} from "../identity/session-cache.ts";
import { claimedIssuer, readCustomerToken, readStaffToken } from "../identity/tokens.ts";
import { operatorStaffId } from "./operator-staff.ts";
import { resolveTableActor } from "./resolve-table-actor.ts";
import { ssoIdentity } from "./sso-identity.ts";
import { defaultMembership } from "./staff-session.ts";

export interface Credentials {
  /** From `Authorization: Bearer`: an Atlas access token, our staff token, a customer JWT or a table session's token. */
  bearer: string | null;
  /** The diner's table session cookie. */
  tableSession: string | null;
  /** The diner's app's cookie of a signed-in customer: a customer JWT. */
  customer?: string | null;
  /** The staff app's session cookie, decoded. */
  sessionAccountId: { accountId: number; sessionVersion: number } | null;
  /** X-Merchant-Id. */
  merchantHeader: number | null;
}

const TABLE_TOKEN_PREFIX = "ts_";

/**
 * Who a request comes from. A bearer token counts before the cookies, the staff cookie before the diner's. Throws
 * `unauthenticated` for credentials that prove nothing, `table_revoked` for a table session that is over, `forbidden` without a role or a merchant, and with the reason
 * "deactivated" for who is a member no longer, `not_found` for another's merchant, `merchant_inactive`, `sso_unavailable`.
 */
export async function resolveActor(deps: Deps, credentials: Credentials): Promise<Actor> {
  const { bearer, tableSession, sessionAccountId, merchantHeader, customer = null } = credentials;
  if (bearer !== null) return actorOfBearer(deps, bearer, merchantHeader);
  if (sessionAccountId) {
    const account = await accountSession(deps, sessionAccountId.accountId);
    if (account?.sessionVersion !== sessionAccountId.sessionVersion) throw new PosError("unauthenticated");
    return actorOfAccount(deps, account, { merchantHeader, homeId: null, ssoLevel: null });
  }
  return actorOfDiner(deps, tableSession, customer);
}

/** The table counts before the account: who sits down orders for the table, and keeps it in the history. */
async function actorOfDiner(deps: Deps, tableSession: string | null, token: string | null): Promise<Actor> {
  const customer = token === null ? null : await customerOrNull(deps, token);
  const table = tableSession === null ? null : await resolveTableActor(deps, tableSession);
  if (table?.kind !== "table") {
    if (customer) return customer;
    if (tableSession !== null) throw new PosError("table_revoked");
    if (token !== null) throw new PosError("unauthenticated");
    return { kind: "anonymous" };
  }
  return customer?.merchantId === table.merchantId ? { ...table, customerId: customer.customerId } : table;
}

/** An account whose session has ended does not take the table from under its phone. */
async function customerOrNull(deps: Deps, token: string): Promise<CustomerActor | null> {
  try {
    return await actorOfCustomerToken(deps, token);
  } catch (error) {
    if (error instanceof PosError) return null;
    throw error;
  }
}

async function actorOfBearer(deps: Deps, token: string, merchantHeader: number | null): Promise<Actor> {
  if (token.startsWith(TABLE_TOKEN_PREFIX)) return actorOfTable(deps, token);
  switch (claimedIssuer(token)) {
    case "staff":
      return actorOfStaffToken(deps, token, merchantHeader);
    case "customer":
      return actorOfCustomerToken(deps, token);
    case "other":
      return actorOfSsoToken(deps, token, merchantHeader);
  }
}

async function actorOfTable(deps: Deps, token: string): Promise<Actor> {
  const actor = await resolveTableActor(deps, token);
  if (!actor) throw new PosError("table_revoked");
  return actor;
}

async function actorOfStaffToken(deps: Deps, token: string, merchantHeader: number | null): Promise<Actor> {
  const claims = await readStaffToken(deps, token);
  const account = await accountSession(deps, claims.accountId);
  if (account?.sessionVersion !== claims.sv) throw new PosError("unauthenticated");
  // A membership that was ended after the sign-in stays ended for this token, whatever came after.
  const memberships = account.memberships.filter(
    (each) => (claims.mv[String(each.merchantId)] ?? each.sessionVersion) === each.sessionVersion,
  );
  const homeId = claims.me_id;
  if (claims.cap === null) {
    return actorOfAccount(deps, { ...account, memberships }, { merchantHeader, homeId, ssoLevel: claims.lv });
  }
  // Chosen by PIN at one merchant's till: that merchant and that level, no more.
  const here = { ...account, isPlatform: false, memberships: memberships.filter((each) => each.merchantId === homeId) };
  if (here.memberships.length === 0) throw refusalOf(account, homeId) ?? new PosError("unauthenticated");
  const actor = await actorOfAccount(deps, here, { merchantHeader, homeId, ssoLevel: null, isBound: true });
  return actor.kind === "staff" ? { ...actor, level: Math.min(actor.level, claims.cap) } : actor;
}

async function actorOfSsoToken(deps: Deps, token: string, merchantHeader: number | null): Promise<Actor> {
  const identity = await ssoIdentity(deps, token);
  if (!identity) throw new PosError("unauthenticated");
  if (identity.accountId === null) throw new PosError("forbidden");
  const { user } = identity;
  const account = await accountOfSsoUser(deps, identity.accountId, user.id);
  if (!account) throw new PosError("unauthenticated");
  return actorOfAccount(deps, account, { merchantHeader, homeId: user.merchantId, ssoLevel: user.level });
}

/** What was known of the token may be a minute old: an admin has perhaps taken the user from the account since. */
async function accountOfSsoUser(deps: Deps, accountId: number, userId: string): Promise<AccountSession | null> {
  const known = await accountSession(deps, accountId);
  if (known?.atlasUserId === userId) return known;
  const fresh = await freshAccountSession(deps, accountId);
  return fresh?.atlasUserId === userId ? fresh : null;
}

async function actorOfCustomerToken(deps: Deps, token: string): Promise<CustomerActor> {
  const { customerId, merchantId, tokenVersion } = await readCustomerToken(deps, token);
  const session = await customerSession(deps, merchantId, customerId);
  if (session?.tokenVersion !== tokenVersion) throw new PosError("unauthenticated");
  if (!session.isMerchantActive) throw new PosError("merchant_inactive");
  return { kind: "customer", merchantId, customerId };
}

interface Wish {
  merchantHeader: number | null;
  /** The token's own merchant, when it names one. */
  homeId: number | null;
  ssoLevel: number | null;
  /** No merchant but the home one. */
  isBound?: boolean;
}

async function actorOfAccount(deps: Deps, account: AccountSession, wish: Wish): Promise<Actor> {
  const { merchantHeader } = wish;
  if (account.isPlatform) {
    if (merchantHeader === null) return { kind: "platform", name: account.name, accountId: account.id };
    const staffId = await operatorStaffId(deps, account, merchantHeader);
    const { id: accountId, name } = account;
    return { kind: "staff", merchantId: merchantHeader, staffId, level: LEVEL_ADMIN, accountId, name };
  }
  const membership =
    merchantHeader === null
      ? defaultMembership(account, wish.homeId)
      : (membershipIn(account, merchantHeader) ?? (await newMembershipIn(deps, account, wish)));
  if (!membership) {
    throw refusalOf(account, merchantHeader) ?? new PosError(merchantHeader === null ? "forbidden" : "not_found");
  }
  return staffActor(account, membership, wish.ssoLevel);
}

/** Somebody whose membership was ended is told so, there or, without a merchant named, where it was the last one. */
function refusalOf({ memberships, endedMerchantIds }: AccountSession, merchantId: number | null): PosError | null {
  const hasEnded =
    merchantId === null
      ? memberships.length === 0 && endedMerchantIds.length > 0
      : endedMerchantIds.includes(merchantId);
  return hasEnded ? new PosError("forbidden", { reason: "deactivated" }) : null;
}

const membershipIn = (account: AccountSession, merchantId: number | null): Membership | undefined =>
  account.memberships.find((each) => each.merchantId === merchantId);

/** A membership younger than the cache's knowledge: who just made a merchant may go on at once. */
async function newMembershipIn(deps: Deps, account: AccountSession, wish: Wish): Promise<Membership | undefined> {
  if (wish.isBound) return undefined;
  const known = (await accountSession(deps, account.id))?.memberships ?? [];
  const fresh = (await freshAccountSession(deps, account.id))?.memberships ?? [];
  const added = fresh.filter((each) => !known.some((other) => other.merchantId === each.merchantId));
  return added.find((each) => each.merchantId === wish.merchantHeader);
}

function staffActor(account: AccountSession, membership: Membership, ssoLevel: number | null): Actor {
  const { merchantId, staffId, name } = membership;
  const level = Math.min(ssoLevel ?? membership.level, LEVEL_ADMIN);
  // Admins still get in, to open their merchant again.
  if (!membership.isMerchantActive && level < LEVEL_ADMIN) throw new PosError("merchant_inactive");
  return { kind: "staff", merchantId, staffId, level, accountId: account.id, name };
}
