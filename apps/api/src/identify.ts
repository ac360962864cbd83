import { type Context, type Credentials, type Deps, resolveActor } from "@atapos/core";
import { type Actor, type Language, PosError } from "@atapos/domain";
import { decode } from "next-auth/jwt";
import { z } from "zod";

/** How this API reads one header or cookie of a request. */
export interface RequestFacts {
  header: (name: string) => string | undefined;
  requestId: string;
  address: string;
}

export interface Identified {
  context: Context;
  /** Why the request's credentials were not taken; the actor is anonymous then. */
  refusal: PosError | null;
}

const ANONYMOUS: Actor = { kind: "anonymous" };
export const TABLE_COOKIE = "atapos_table";
export const CUSTOMER_COOKIE = "atapos_customer";
export const STAFF_COOKIES = ["__Secure-atapos-pos.session-token", "atapos-pos.session-token"];

/** Builds one request's context. Credentials that prove nothing make the actor anonymous and are told beside it. */
export async function identify(deps: Deps, facts: RequestFacts, credentials: Credentials): Promise<Identified> {
  const { actor, refusal } = await actorOf(deps, credentials);
  const context: Context = {
    deps,
    actor,
    requestId: facts.requestId,
    address: facts.address,
    language: languageOf(facts.header("accept-language")),
    deviceId: deviceOf(facts.header("x-atapos-device")),
    recheck: async () => isSame(actor, (await actorOf(deps, credentials)).actor),
  };
  return { context, refusal };
}

async function actorOf(deps: Deps, credentials: Credentials): Promise<{ actor: Actor; refusal: PosError | null }> {
  try {
    return { actor: await resolveActor(deps, credentials), refusal: null };
  } catch (error) {
    if (error instanceof PosError) return { actor: ANONYMOUS, refusal: error };
    throw error;
  }
}

/** What a client of /api/v1 shows: a bearer token, never a cookie. */
export function bearerCredentials(header: RequestFacts["header"]): Credentials {
  const [, bearer = null] = /^Bearer\s+(\S+)\s*$/i.exec(header("authorization") ?? "") ?? [];
  return { bearer, tableSession: null, sessionAccountId: null, merchantHeader: merchantHeaderOf(header) };
}

/** What our own pages show: a bearer token or cookies. */
export async function pageCredentials(header: RequestFacts["header"], secret: string): Promise<Credentials> {
  const cookies = parseCookies(header("cookie") ?? "");
  return {
    ...bearerCredentials(header),
    tableSession: cookies.get(TABLE_COOKIE) ?? null,
    customer: cookies.get(CUSTOMER_COOKIE) ?? null,
    sessionAccountId: await staffSession(cookies, secret),
  };
}

const sessionClaims = z.object({ accountId: z.int().positive(), sessionVersion: z.int().positive() });

async function staffSession(cookies: ReadonlyMap<string, string>, secret: string) {
  for (const name of STAFF_COOKIES) {
    const token = cookies.get(name) ?? chunked(cookies, name);
    if (!token) continue;
    // A cookie that does not decode is an old or a foreign one: no session, nothing to report.
    const claims = sessionClaims.safeParse(await decode({ token, secret }).catch(() => null));
    if (claims.success) return claims.data;
  }
  return null;
}

/** next-auth splits a cookie that grows too long into name.0, name.1, ... */
function chunked(cookies: ReadonlyMap<string, string>, name: string): string {
  const parts: string[] = [];
  for (let part = cookies.get(`${name}.0`); part !== undefined; part = cookies.get(`${name}.${parts.length}`)) {
    parts.push(part);
  }
  return parts.join("");
}

function parseCookies(text: string): Map<string, string> {
  const pairs = text.split(";").map((pair) => pair.trim().split(/=(.*)/s));
  return new Map(pairs.map(([name = "", value = ""]) => [name, decodeValue(value)]));
}

function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function merchantHeaderOf(header: RequestFacts["header"]): number | null {
  const text = header("x-merchant-id");
  if (text === undefined || text === "") return null;
  // 0 is nobody's merchant: a wrong number is not found, not ignored.
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

const languageOf = (accepted: string | undefined): Language => (/^\s*en\b/i.test(accepted ?? "") ? "en" : "id");

const deviceOf = (text: string | undefined): string | null => (text && /^[\w-]{1,64}$/.test(text) ? text : null);

function isSame(actor: Actor, now: Actor): boolean {
  return JSON.stringify(actor) === JSON.stringify(now);
}
