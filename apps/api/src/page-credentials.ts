// What our own pages show of who asks: a bearer token, or the cookies of the app whose page it is.
import type { Credentials, Env } from "@atapos/core";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { parseCookies, readSplit } from "./http/cookies.ts";
import { bearerCredentials, type RequestFacts } from "./identify.ts";

export interface PageCredentials extends Credentials {
  /** A person chosen by PIN at the till; counts only beside the till's own session. */
  person: string | null;
  /** The till's own session may do nothing by itself. */
  isTillLocked: boolean;
}

const TABLE_COOKIE = "atapos_table";
const CUSTOMER_COOKIE = "atapos_customer";
const SESSION_COOKIES = ["__Secure-atapos-pos.session-token", "atapos-pos.session-token"];
const PERSON_COOKIES = ["__Host-atapos-pos.person", "atapos-pos.person"];
const MERCHANT_COOKIES = ["__Host-atapos-pos.merchant", "atapos-pos.merchant"];

type PageEnv = Pick<Env, "NEXTAUTH_SECRET" | "POS_URL" | "APP_URL">;

export async function pageCredentials(header: RequestFacts["header"], env: PageEnv): Promise<PageCredentials> {
  const shown = bearerCredentials(header);
  const cookies = parseCookies(header("cookie") ?? "");
  const app = appOfPage(header, env);
  const isStaff = app !== "order" && shown.bearer === null;
  const till = isStaff ? await tillSession(cookies, env.NEXTAUTH_SECRET) : null;
  const read = (names: readonly string[]) =>
    names.map((name) => readSplit(cookies, name)).find((value) => value !== "");
  return {
    ...shown,
    tableSession: app === "pos" ? null : (cookies.get(TABLE_COOKIE) ?? null),
    customer: app === "pos" ? null : (cookies.get(CUSTOMER_COOKIE) ?? null),
    sessionAccountId: till && { accountId: till.accountId, sessionVersion: till.sessionVersion },
    isTillLocked: till?.isLocked ?? false,
    person: till ? (read(PERSON_COOKIES) ?? null) : null,
    merchantHeader: shown.merchantHeader ?? (till ? merchantOf(read(MERCHANT_COOKIES)) : null),
  };
}

const sessionClaims = z.object({
  accountId: z.int().positive(),
  sessionVersion: z.int().positive(),
  isLocked: z.boolean().optional(),
});

async function tillSession(cookies: ReadonlyMap<string, string>, secret: string) {
  for (const name of SESSION_COOKIES) {
    const token = readSplit(cookies, name);
    if (token === "") continue;
    // A cookie that does not decode is an old or a foreign one: no session, nothing to report.
    const claims = sessionClaims.safeParse(await decode({ token, secret }).catch(() => null));
    if (claims.success) return claims.data;
  }
  return null;
}

// 0 is nobody's merchant: a cookie that was tampered with finds nothing.
const merchantOf = (text: string | undefined): number | null =>
  text === undefined ? null : /^\d{1,9}$/.test(text) ? Number(text) : 0;

/**
 * Cookies are per host and not per port: where both apps share a host, each page sends the cookies of both, and somebody
 * who tries the diner's app beside a till would order as staff. Null where the address tells nothing.
 */
function appOfPage(header: RequestFacts["header"], env: PageEnv): "pos" | "order" | null {
  const [pos, order] = [hostOf(env.POS_URL), hostOf(env.APP_URL)];
  const asked = plainHost(header("x-forwarded-host") ?? header("host") ?? "");
  if (pos === order) return null;
  if (asked === pos) return "pos";
  return asked === order ? "order" : null;
}

const hostOf = (url: string): string => plainHost(new URL(url).host);
const plainHost = (host: string): string => host.toLowerCase().replace(/^(127\.0\.0\.1|\[::1\])(?=$|:)/, "localhost");
