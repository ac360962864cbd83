import { type Context, Hono } from "hono";
import { z } from "zod";
import type { HttpEnv } from "../control/vendor-gate.ts";
import type { Sandbox } from "../sandbox.ts";
import { encryptEnvelope } from "./envelope.ts";
import { type AtlasPerson, people } from "./people.ts";
import { expiresInSeconds } from "./sessions.ts";

const loginSchema = z.object({ username: z.string().min(1), password: z.string().min(1) });
const refreshSchema = z.object({ refresh_token: z.string().min(1) });

/** Atlas SSO, the staff directory: login, refresh, logout and who am I. */
export function atlasRoutes(sandbox: Sandbox) {
  const { atlas, settings } = sandbox;
  const app = new Hono<HttpEnv>();

  app.post("/auth/login", (c) => login(sandbox, c));

  app.post("/auth/refresh", async (c) => {
    const parsed = refreshSchema.safeParse(await readJson(c));
    if (!parsed.success) return unprocessable(c, parsed.error);
    const accessToken = atlas.refresh(parsed.data.refresh_token);
    if (accessToken === undefined) return c.json({ detail: "Invalid or expired refresh token" }, 401);
    const data = { access_token: accessToken, token_type: "bearer", expires_in: expiresInSeconds };
    return c.json(success("Token refreshed", data));
  });

  app.post("/auth/logout", async (c) => {
    const parsed = refreshSchema.safeParse(await readJson(c));
    if (!parsed.success) return unprocessable(c, parsed.error);
    atlas.close(parsed.data.refresh_token);
    return c.json(success("Logged out", null));
  });

  app.get("/auth/me", (c) => {
    const token = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const person = token === undefined ? undefined : atlas.personOf(token);
    if (person === undefined) return c.json({ detail: "Not authenticated" }, 401);
    const body = success("Current user", describePerson(person, settings.atlasMeId));
    return c.json(settings.atlasEncrypt ? encryptEnvelope(body, sandbox.atlasCipher) : body);
  });

  app.all("*", (c) => c.json({ detail: "Not Found" }, 404));
  return app;
}

async function login({ atlas, settings }: Sandbox, c: Context<HttpEnv>) {
  if (settings.atlasLoginLimit && !atlas.countLogin()) {
    return c.json({ error: "Rate limit exceeded: 5 per 1 minute" }, 429, { "retry-after": "60" });
  }
  const parsed = loginSchema.safeParse(await readJson(c));
  if (!parsed.success) return unprocessable(c, parsed.error);
  const person = people.find((one) => one.username === parsed.data.username.toLowerCase());
  if (person === undefined || person.password !== parsed.data.password || !person.isActive) {
    return c.json({ detail: "Invalid credentials or inactive account" }, 401);
  }
  const { accessToken, refreshToken } = atlas.open(person);
  const tokens = { access_token: accessToken, refresh_token: refreshToken };
  return c.json(success("Login successful", { ...tokens, token_type: "bearer", expires_in: expiresInSeconds }));
}

function describePerson(person: AtlasPerson, withMerchant: boolean) {
  const { role } = person;
  return {
    u_id: person.id,
    u_username: person.username,
    u_email: person.email,
    u_full_name: person.fullName,
    u_status: person.isActive ? "active" : "inactive",
    u_email_verified: true,
    ...(withMerchant && person.merchantId !== null ? { me_id: person.merchantId } : {}),
    roles:
      role === null
        ? []
        : [
            {
              ur_id: person.id,
              role_id: role.level,
              role_code: role.code,
              role_name: role.name,
              role_level: role.level,
              app_id: role.appCode === "ATLAS" ? 1 : 2,
              app_name: role.appCode === "ATLAS" ? "Atlas" : role.appCode,
              app_code: role.appCode,
            },
          ],
  };
}

function success(message: string, data: unknown) {
  return { success: true, message, data };
}

/** The service is written with FastAPI, whose validation answers look like this. */
function unprocessable(c: Context, error: z.ZodError) {
  const detail = error.issues.map((issue) => ({ type: issue.code, loc: ["body", ...issue.path], msg: issue.message }));
  return c.json({ detail }, 422);
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
