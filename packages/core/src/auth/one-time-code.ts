import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keys } from "../keys.ts";

/** What a challenge's secret is derived from; the row keeps only the secret's hash, and a mail job only the id. */
interface ChallengeSeed {
  id: number;
  kind: ChallengeKind;
  expiresAt: Date;
}

export type ChallengeKind = "otp" | "magic_link" | "owner_setup";

/** The code of a challenge, `length` digits. 2^64 over 10^10 leaves no bias worth naming. */
export function oneTimeCode(keys: Keys, seed: ChallengeSeed, length: number): string {
  const number = hmac(keys, `code:${describe(seed)}`).readBigUInt64BE();
  return (number % 10n ** BigInt(length)).toString().padStart(length, "0");
}

/** The secret of a link: 256 bits, base64url. */
export function linkToken(keys: Keys, seed: ChallengeSeed): string {
  return hmac(keys, `link:${describe(seed)}`).toString("base64url");
}

/** How a code or a link's token is kept. Codes are short, so their hash names the challenge too. */
export function hashOfCode(keys: Keys, challengeId: number, code: string): string {
  return hmac(keys, `code-hash:${challengeId}:${code}`).toString("base64url");
}

export function hashOfLink(keys: Keys, token: string): string {
  return hmac(keys, `link-hash:${token}`).toString("base64url");
}

export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hmac(keys: Keys, text: string): Buffer {
  return createHmac("sha256", keys.code).update(text).digest();
}

function describe(seed: ChallengeSeed): string {
  return `${seed.kind}:${seed.id}:${seed.expiresAt.getTime()}`;
}
