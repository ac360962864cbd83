// The staff's tokens as the program makes and checks them (HS256), with nothing but node:crypto.
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

export interface TokenClaims {
  sub: string;
  me_id: number;
  exp: number;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const signatureOf = (signed: string, key: Buffer): Buffer => createHmac("sha256", key).update(signed).digest();

/** The key that the program derives from its secret. */
export const staffTokenKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "atapos", "staff-token", 32));

export function signToken(person: { accountId: number; merchantId: number }, key: Buffer): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { type: "staff", me_id: person.merchantId, sv: 1, mv: {}, lv: null, cap: null };
  const meta = { sub: String(person.accountId), aud: "atapos-staff", iat: now, exp: now + 6 * 3600 };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ...claims, ...meta })}`;
  return `${signed}.${signatureOf(signed, key).toString("base64url")}`;
}

/** Null for a token that this key did not sign or that is over. */
export function readToken(token: string, key: Buffer): TokenClaims | null {
  const end = token.lastIndexOf(".");
  const given = Buffer.from(token.slice(end + 1), "base64url");
  const expected = signatureOf(token.slice(0, end), key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claims: TokenClaims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return claims.exp > Date.now() / 1000 ? claims : null;
}
