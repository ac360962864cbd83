import { createDecipheriv } from "node:crypto";
import { PosError } from "@atapos/domain";
import { z } from "zod";
import type { SsoTokens, SsoUser, StaffSsoPort } from "../ports/staff-sso.ts";

interface AtlasSsoOptions {
  /** Ends in /api/v1. */
  baseUrl: string;
  /** The role's application that lets somebody in here; compared without case. */
  appCode: string;
  encryptionKey: string | null;
  encryptionIv: string | null;
  timeoutMs?: number;
}

const tokensSchema = z.object({
  data: z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() }),
});
const refreshedSchema = z.object({ data: z.object({ access_token: z.string(), expires_in: z.number() }) });
const roleSchema = z.object({
  role_code: z.string().nullish(),
  role_level: z.coerce.number().catch(0),
  app_code: z.string().nullish(),
});
const meSchema = z.object({
  data: z.object({
    u_id: z.union([z.string(), z.number()]).transform(String),
    u_username: z.string(),
    u_email: z.string().nullish(),
    u_full_name: z.string().nullish(),
    u_status: z.string().nullish(),
    u_email_verified: z.boolean().nullish(),
    me_id: z.coerce.number().int().positive().nullish().catch(null),
    roles: z.array(roleSchema).nullish(),
  }),
});
const envelopeSchema = z.object({ encrypted: z.literal(true), data: z.string() });

/** Atlas SSO over its own HTTP. Its encryption is obfuscation (fixed key and IV, no MAC), never a reason to trust. */
export function createAtlasSso(options: AtlasSsoOptions): StaffSsoPort {
  const post = (path: string, body: unknown) =>
    call(options, path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    async login(username, password): Promise<SsoTokens | null> {
      const answer = await post("/auth/login", { username, password });
      if (answer === null) return null;
      const { data } = accept(tokensSchema, answer);
      return { accessToken: data.access_token, refreshToken: data.refresh_token, expiresInSeconds: data.expires_in };
    },
    async me(accessToken): Promise<SsoUser | null> {
      // A header cannot carry it, so it is nobody's token.
      if (!/^[\x21-\x7e]{1,8000}$/.test(accessToken)) return null;
      const answer = await call(options, "/auth/me", { headers: { authorization: `Bearer ${accessToken}` } });
      return answer === null ? null : toUser(accept(meSchema, answer).data, options.appCode);
    },
    async refresh(refreshToken) {
      const answer = await post("/auth/refresh", { refresh_token: refreshToken });
      if (answer === null) return null;
      const { data } = accept(refreshedSchema, answer);
      return { accessToken: data.access_token, expiresInSeconds: data.expires_in };
    },
  };
}

function toUser(data: z.infer<typeof meSchema>["data"], appCode: string): SsoUser | null {
  if (data.u_status != null && data.u_status.toLowerCase() !== "active") return null;
  const roles = data.roles ?? [];
  const code = (text: string | null | undefined) => (text ?? "").toUpperCase();
  const isPlatform = roles.some((role) => code(role.app_code) === "ATLAS" && code(role.role_code) === "SUPER_ADMIN");
  const levels = roles.filter((role) => code(role.app_code) === appCode.toUpperCase()).map((role) => role.role_level);
  return {
    id: data.u_id,
    username: data.u_username,
    // Only a proven address may be matched with an account of ours.
    email: data.u_email_verified === false ? null : (data.u_email ?? null),
    name: data.u_full_name || data.u_username,
    level: isPlatform ? 100 : Math.min(100, Math.max(0, ...levels)),
    isPlatform,
    merchantId: data.me_id ?? null,
  };
}

/** The answer's body; null when Atlas refuses the credentials. Anything else that is no success is an outage. */
async function call(options: AtlasSsoOptions, path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${options.baseUrl.replace(/\/$/, "")}${path}`, {
      ...init,
      redirect: "error",
      signal: AbortSignal.timeout(options.timeoutMs ?? 5_000),
    });
    body = await response.json().catch(() => undefined);
  } catch (cause) {
    throw new PosError("sso_unavailable", {}, { cause });
  }
  if (response.status === 401 || response.status === 403 || response.status === 422) return null;
  if (response.status === 429) {
    throw new PosError("too_many_attempts", { retryAfterSeconds: Number(response.headers.get("retry-after")) || 60 });
  }
  if (!response.ok) throw new PosError("sso_unavailable", { status: response.status });
  const envelope = envelopeSchema.safeParse(body);
  return envelope.success ? decrypt(envelope.data.data, options) : body;
}

function decrypt(data: string, options: AtlasSsoOptions): unknown {
  if (options.encryptionKey === null || options.encryptionIv === null) throw new PosError("sso_unavailable");
  try {
    const decipher = createDecipheriv("aes-256-cbc", fit(options.encryptionKey, 32), fit(options.encryptionIv, 16));
    const plain = Buffer.concat([decipher.update(data, "base64"), decipher.final()]).toString("utf8");
    const parsed: unknown = JSON.parse(plain);
    return parsed;
  } catch (cause) {
    throw new PosError("sso_unavailable", { reason: "not_decryptable" }, { cause });
  }
}

/** UTF-8 cut to the length and padded with NULs, as Atlas does it. */
function fit(text: string, length: number): Buffer {
  const fitted = Buffer.alloc(length);
  Buffer.from(text, "utf8").copy(fitted, 0, 0, length);
  return fitted;
}

function accept<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new PosError("sso_unavailable", { reason: "unexpected_answer" }, { cause: parsed.error });
  return parsed.data;
}
