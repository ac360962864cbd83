import { hash } from "node:crypto";
import { PosError } from "@atapos/domain";
import { decodeJwt, errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { createTtlCache, type TtlCache } from "./ttl-cache.ts";

const STAFF_AUDIENCE = "atapos-staff";
const CUSTOMER_AUDIENCE = "atapos-customer";

const id = z.int().positive();
const subjectId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number);

const staffClaims = z.object({
  sub: subjectId,
  type: z.literal("staff"),
  /** The merchant to act in when the request names none. */
  me_id: id.nullable(),
  /** The account's session version. */
  sv: id,
  /** Session version of each membership at sign-in, by merchant id. */
  mv: z.record(z.string(), z.number()),
  /** The level that the sign-on service granted, where it is the source. */
  lv: z.number().nullable(),
  /** Set for a person chosen by PIN: the highest level, and no merchant but me_id. */
  cap: z.number().nullable(),
});

const customerClaims = z.object({
  sub: subjectId,
  type: z.literal("customer"),
  me_id: id,
  tv: id,
});

export type StaffClaims = Omit<z.infer<typeof staffClaims>, "sub" | "type"> & { accountId: number };
export interface CustomerClaims {
  customerId: number;
  merchantId: number;
  tokenVersion: number;
}

export function signStaffToken(deps: Deps, { accountId, ...claims }: StaffClaims): Promise<string> {
  const hours = deps.config.staffTokenHours;
  return sign(
    deps,
    { ...claims, type: "staff" },
    { audience: STAFF_AUDIENCE, subject: accountId, hours },
    deps.keys.staffToken,
  );
}

export function signCustomerToken(deps: Deps, claims: CustomerClaims): Promise<string> {
  const payload = { type: "customer", me_id: claims.merchantId, tv: claims.tokenVersion };
  const meta = { audience: CUSTOMER_AUDIENCE, subject: claims.customerId, hours: deps.config.customerTokenHours };
  return sign(deps, payload, meta, deps.keys.customerToken);
}

function sign(
  deps: Deps,
  payload: Record<string, unknown>,
  meta: { audience: string; subject: number; hours: number },
  key: Uint8Array,
): Promise<string> {
  const issuedAt = Math.floor(deps.now() / 1000);
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(String(meta.subject))
    .setAudience(meta.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.round(meta.hours * 3600))
    .sign(key);
}

/** Whose a token says it is, unproven: which key must then prove it. Anything not ours is the sign-on service's. */
export function claimedIssuer(token: string): "staff" | "customer" | "other" {
  try {
    const { aud } = decodeJwt(token);
    if (aud === STAFF_AUDIENCE) return "staff";
    return aud === CUSTOMER_AUDIENCE ? "customer" : "other";
  } catch {
    return "other";
  }
}

export async function readStaffToken(deps: Deps, token: string): Promise<StaffClaims> {
  const payload = await verify(deps, token, STAFF_AUDIENCE, deps.keys.staffToken);
  const parsed = staffClaims.safeParse(payload);
  if (!parsed.success) throw new PosError("unauthenticated");
  const { sub, type: _, ...claims } = parsed.data;
  return { accountId: sub, ...claims };
}

export async function readCustomerToken(deps: Deps, token: string): Promise<CustomerClaims> {
  const payload = await verify(deps, token, CUSTOMER_AUDIENCE, deps.keys.customerToken);
  const parsed = customerClaims.safeParse(payload);
  if (!parsed.success) throw new PosError("unauthenticated");
  const { sub, me_id, tv } = parsed.data;
  return { customerId: sub, merchantId: me_id, tokenVersion: tv };
}

const PROVEN_MS = 60_000;
const provenTokens = new WeakMap<Deps, TtlCache<JWTPayload>>();

/**
 * The claims of a token whose signature holds. What was proven is not proven again for a minute, nor longer than the
 * token lives; whether its session still holds is asked each time all the same.
 */
function verify(deps: Deps, token: string, audience: string, key: Uint8Array): Promise<JWTPayload> {
  const now = () => deps.now();
  const proven =
    provenTokens.get(deps) ??
    createTtlCache<JWTPayload>({ now, ttlMs: ({ exp = 0 }) => Math.min(PROVEN_MS, exp * 1000 - now()) });
  provenTokens.set(deps, proven);
  return proven.get(hash("sha256", `${audience} ${token}`, "base64"), () => prove(deps, token, audience, key));
}

async function prove(deps: Deps, token: string, audience: string, key: Uint8Array): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      audience,
      requiredClaims: ["sub", "exp", "iat"],
      currentDate: new Date(deps.now()),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new PosError("unauthenticated", {}, { cause: error });
    throw error;
  }
}
