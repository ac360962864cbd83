// The till's own session: the account that signed in with its password, sealed into next-auth's cookie.
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
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

/** What this server itself shows apps/api to list people and to check a PIN at a locked till: it never leaves for the browser. */
export async function tillCookies({ accountId, sessionVersion }: TillClaims): Promise<string> {
  const merchantId = (await cookies()).get(merchantCookieName())?.value;
  const session = `${sessionCookieName()}=${await seal({ accountId, sessionVersion }, ASKING_SECONDS)}`;
  return merchantId === undefined ? session : `${session}; ${merchantCookieName()}=${encodeURIComponent(merchantId)}`;
}
