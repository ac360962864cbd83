// The till's own session: the account that signed in with its password, sealed into next-auth's cookie.

import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { readEnv } from "../env.ts";
import { MERCHANT_COOKIE, PERSON_COOKIE, SESSION_COOKIE, secureName } from "./cookie-names.ts";

/** A till stays signed in; the person at it is asked for again far more often. */
export const SESSION_SECONDS = 30 * 24 * 3600;
const ASKING_SECONDS = 60;

const claimsSchema = z.object({
  accountId: z.int().positive(),
  sessionVersion: z.int().positive(),
  /** The account itself may do nothing: only a person chosen by PIN may, or the password opens it again. */
  isLocked: z.boolean().optional(),
});
export type TillClaims = z.infer<typeof claimsSchema>;

export const isSecure = (): boolean => readEnv().NEXTAUTH_URL.startsWith("https://");
export const sessionCookieName = (): string => secureName(SESSION_COOKIE, isSecure(), "__Secure-");
export const personCookieName = (): string => secureName(PERSON_COOKIE, isSecure());
export const merchantCookieName = (): string => secureName(MERCHANT_COOKIE, isSecure());

/** Out of reach of scripts, of other sites' forms, and of plain http where the app is served over https. */
export const cookieOptions = (maxAge: number) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(),
  maxAge,
});

/** Null where nobody is signed in, or the cookie proves nothing. */
export const readTill = cache(async (): Promise<TillClaims | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (token === undefined) return null;
  const claims = await decode({ token, secret: readEnv().NEXTAUTH_SECRET }).catch(() => null);
  return claimsSchema.safeParse(claims).data ?? null;
});

const seal = (claims: TillClaims, maxAge: number): Promise<string> =>
  encode({ token: { ...claims }, secret: readEnv().NEXTAUTH_SECRET, maxAge });

/** Nobody acts by this session alone any more, until the password is given again. */
export async function lockTill(claims: TillClaims): Promise<void> {
  const jar = await cookies();
  const { accountId, sessionVersion } = claims;
  const sealed = await seal({ accountId, sessionVersion, isLocked: true }, SESSION_SECONDS);
  jar.set(sessionCookieName(), sealed, cookieOptions(SESSION_SECONDS));
}

/**
 * What this server itself shows apps/api to list people, to check a PIN or a choice of merchant, also at a locked till:
 * it lives for a minute and never leaves for the browser.
 */
export async function tillCookies(till: TillClaims, merchantId?: number): Promise<string> {
  const merchant = merchantId?.toString() ?? (await cookies()).get(merchantCookieName())?.value;
  const session = await sessionCookieOf(till);
  return merchant === undefined ? session : `${session}; ${merchantCookieName()}=${encodeURIComponent(merchant)}`;
}

/** The same without any merchant. */
export async function sessionCookieOf({ accountId, sessionVersion }: TillClaims): Promise<string> {
  return `${sessionCookieName()}=${await seal({ accountId, sessionVersion }, ASKING_SECONDS)}`;
}

/** Kept in a cookie, so that a membership that ends never means another merchant in silence. */
export async function chooseMerchant(merchantId: number): Promise<void> {
  (await cookies()).set(merchantCookieName(), String(merchantId), cookieOptions(SESSION_SECONDS));
}

/** Person and merchant belong to one sign-in. */
export async function forgetChoices(): Promise<void> {
  const jar = await cookies();
  jar.set(personCookieName(), "", cookieOptions(0));
  jar.set(merchantCookieName(), "", cookieOptions(0));
}

/**
 * The same on an answer that is made already: next-auth takes its own cookie away there, and Next, joining what
 * `cookies()` sets to that, would lose its age of 0.
 */
export function forgetChoicesOn(answer: Response): Response {
  for (const name of [personCookieName(), merchantCookieName()]) {
    const parts = [`${name}=`, "Path=/", "Max-Age=0", "HttpOnly", "SameSite=Lax", ...(isSecure() ? ["Secure"] : [])];
    answer.headers.append("set-cookie", parts.join("; "));
  }
  return answer;
}
