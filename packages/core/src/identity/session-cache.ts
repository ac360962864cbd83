// What a process remembers of who people are: the sessions that every request would otherwise ask the database for.
import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";
import type { SsoUser } from "../ports/staff-sso.ts";
import { createTtlCache, type TtlCache } from "./ttl-cache.ts";

// A sign-out or a deactivation in another process is noticed after this at most; at once where somebody of the
// merchant listens to its events.
const ACCOUNT_TTL_MS = 2_000;
const CUSTOMER_TTL_MS = 8_000;
const SSO_TTL_MS = 60_000;
const SSO_REFUSED_TTL_MS = 3_000;

export interface Membership {
  merchantId: number;
  merchantName: string;
  isMerchantActive: boolean;
  staffId: number;
  level: number;
  name: string;
  sessionVersion: number;
}

/** A person with the memberships that count, oldest first. */
export interface AccountSession {
  id: number;
  email: string;
  name: string;
  isPlatform: boolean;
  sessionVersion: number;
  atlasUserId: string | null;
  memberships: Membership[];
  /** Merchants whose member this person was. */
  endedMerchantIds: number[];
}

interface CustomerSession {
  tokenVersion: number;
  isMerchantActive: boolean;
}

/** A proven sign-on user and its account here; null without a role for this app. */
export interface SsoIdentity {
  user: SsoUser;
  accountId: number | null;
}

interface SessionCache {
  accounts: TtlCache<AccountSession | null>;
  customers: TtlCache<CustomerSession | null>;
  ssoIdentities: TtlCache<SsoIdentity | null>;
  /** Staff ids of platform operators, by account and merchant; null for a merchant that is not. */
  operators: TtlCache<number | null>;
}

const caches = new WeakMap<Deps["db"], SessionCache>();

/** The caches of one process, which live as long as its database. */
export function sessionCacheOf(deps: Deps): SessionCache {
  const known = caches.get(deps.db);
  if (known) return known;
  const now = () => deps.now();
  const onLook = (isHit: boolean) => deps.meter.cacheLookup("session", isHit);
  const made: SessionCache = {
    accounts: createTtlCache<AccountSession | null>({ now, onLook, ttlMs: () => ACCOUNT_TTL_MS }),
    customers: createTtlCache<CustomerSession | null>({ now, onLook, ttlMs: () => CUSTOMER_TTL_MS }),
    ssoIdentities: createTtlCache<SsoIdentity | null>({
      now,
      onLook,
      ttlMs: (identity) => (identity ? SSO_TTL_MS : SSO_REFUSED_TTL_MS),
    }),
    operators: createTtlCache<number | null>({ now, ttlMs: (staffId) => (staffId === null ? 0 : SSO_TTL_MS) }),
  };
  caches.set(deps.db, made);
  return made;
}

/** Forgets a person at once in this process; call it after the commit that changed the account or a membership. */
export function forgetAccount(deps: Deps, accountId: number): void {
  sessionCacheOf(deps).accounts.delete(String(accountId));
}

export function forgetCustomer(deps: Deps, merchantId: number, customerId: number): void {
  sessionCacheOf(deps).customers.delete(`${merchantId}:${customerId}`);
}

const ACCOUNT = statement(
  "session-account",
  `SELECT a.ac_id AS id, a.ac_email AS email, a.ac_name AS name, a.ac_is_platform AS "isPlatform",
     a.ac_session_version AS "sessionVersion", a.ac_atlas_user_id AS "atlasUserId",
     COALESCE((SELECT jsonb_agg(jsonb_build_object('merchantId', s.me_id, 'merchantName', m.me_name,
         'isMerchantActive', m.me_is_active, 'staffId', s.st_id, 'level', s.st_level, 'name', s.st_name,
         'sessionVersion', s.st_session_version) ORDER BY s.st_id)
       FROM atapos.staff s JOIN atapos.merchant m ON m.me_id = s.me_id
       WHERE s.ac_id = a.ac_id AND s.st_is_active AND s.archived_at IS NULL), '[]') AS memberships,
     COALESCE((SELECT jsonb_agg(s.me_id) FROM atapos.staff s
       WHERE s.ac_id = a.ac_id AND NOT (s.st_is_active AND s.archived_at IS NULL)), '[]') AS "endedMerchantIds"
   FROM atapos.account a WHERE a.ac_id = $1 AND a.ac_is_active`,
);

/** Null when there is no such active account. */
export function accountSession(deps: Deps, accountId: number): Promise<AccountSession | null> {
  return sessionCacheOf(deps).accounts.get(String(accountId), async () => {
    const [[row] = []] = await deps.db.sendAsSystem<AccountSession>([{ statement: ACCOUNT, values: [accountId] }]);
    return row ?? null;
  });
}

export function freshAccountSession(deps: Deps, accountId: number): Promise<AccountSession | null> {
  forgetAccount(deps, accountId);
  return accountSession(deps, accountId);
}

const CUSTOMER = statement(
  "session-customer",
  `SELECT c.cu_token_version AS "tokenVersion", m.me_is_active AS "isMerchantActive"
   FROM atapos.customer c JOIN atapos.merchant m ON m.me_id = c.me_id
   WHERE c.me_id = $1 AND c.cu_id = $2 AND c.erased_at IS NULL`,
);

export function customerSession(deps: Deps, merchantId: number, customerId: number): Promise<CustomerSession | null> {
  return sessionCacheOf(deps).customers.get(`${merchantId}:${customerId}`, async () => {
    const values = [merchantId, customerId];
    const [[row] = []] = await deps.db.sendAsSystem<CustomerSession>([{ statement: CUSTOMER, values }]);
    return row ?? null;
  });
}
