import { type Context, type Credentials, type Deps, resolveActor } from "@atapos/core";
import { type Actor, type Language, PosError } from "@atapos/domain";
import type { PageCredentials } from "./page-credentials.ts";

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

type Shown = Credentials & Partial<Pick<PageCredentials, "person" | "isTillLocked">>;

const ANONYMOUS: Actor = { kind: "anonymous" };
/** Builds one request's context. Credentials that prove nothing make the actor anonymous and are told beside it. */
export async function identify(deps: Deps, facts: RequestFacts, credentials: Shown): Promise<Identified> {
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

async function actorOf(deps: Deps, credentials: Shown): Promise<{ actor: Actor; refusal: PosError | null }> {
  try {
    return { actor: await actorAtTill(deps, credentials), refusal: null };
  } catch (error) {
    if (error instanceof PosError) return { actor: ANONYMOUS, refusal: error };
    throw error;
  }
}

/** The person chosen by PIN, as long as the till is signed in; a locked till without one acts as nobody. */
async function actorAtTill(deps: Deps, credentials: Shown): Promise<Actor> {
  const { person = null, isTillLocked = false, ...till } = credentials;
  const account = await resolveActor(deps, till);
  if (person !== null) {
    const { merchantHeader } = till;
    return resolveActor(deps, { bearer: person, tableSession: null, sessionAccountId: null, merchantHeader });
  }
  if (isTillLocked) throw new PosError("unauthenticated", { reason: "locked" });
  return account;
}

/** What a client of /api/v1 shows: a bearer token, never a cookie. */
export function bearerCredentials(header: RequestFacts["header"]): Credentials {
  const [, bearer = null] = /^Bearer\s+(\S+)\s*$/i.exec(header("authorization") ?? "") ?? [];
  return { bearer, tableSession: null, sessionAccountId: null, merchantHeader: merchantHeaderOf(header) };
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
