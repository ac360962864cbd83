import { createDecipheriv } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";

let sandbox: RunningSandbox;
let control: ReturnType<typeof controlOf>;
beforeAll(async () => {
  sandbox = await startSandbox();
  control = controlOf(sandbox.url);
});
afterAll(() => sandbox.stop());

const tokensSchema = z.object({ data: z.object({ access_token: z.string(), refresh_token: z.string().optional() }) });

async function call(path: string, body?: unknown, token?: string) {
  const response = await fetch(`${sandbox.url}/atlas/api/v1${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: z.looseObject({}).parse(await response.json()) };
}

const login = (username: string, password: string) => call("/auth/login", { username, password });
async function tokensOf(username: string, password: string) {
  const { data } = tokensSchema.parse((await login(username, password)).body);
  return { access: data.access_token, refresh: data.refresh_token ?? "" };
}

describe("Atlas", () => {
  it.each([
    ["owner", "demo-owner-1", "ATAPOS", 100],
    ["cashier", "demo-cashier-1", "ATAPOS", 10],
    ["owner2", "demo-owner-2", "ATAPOS", 100],
    ["owner3", "demo-owner-3", "ATAPOS", 100],
    ["super", "demo-super-1", "ATLAS", 100],
  ])("knows %s", async (username, password, app_code, role_level) => {
    const answer = await login(username, password);
    expect(answer).toMatchObject({
      status: 200,
      body: { success: true, data: { token_type: "bearer", expires_in: 1800 } },
    });
    const { access } = await tokensOf(username, password);
    const me = await call("/auth/me", undefined, access);
    expect(me.body).toMatchObject({
      success: true,
      data: {
        u_username: username,
        u_email: `${username}@atapos.test`,
        u_status: "active",
        roles: [{ app_code, role_level }],
      },
    });
    expect(me.body.data).not.toHaveProperty("me_id");
  });

  it("gives the outsider no role for this app", async () => {
    const { access } = await tokensOf("outsider", "demo-outsider-1");
    const { body } = await call("/auth/me", undefined, access);
    expect(JSON.stringify(body)).not.toMatch(/"(ATAPOS|ATLAS)"/);
  });

  it.each([
    ["a wrong password", "owner", "demo-owner-2"],
    ["an unknown person", "nobody", "demo-owner-1"],
    ["someone who left", "inactive", "demo-inactive-1"],
  ])("refuses %s", async (_name, username, password) => {
    const expected = { status: 401, body: { detail: "Invalid credentials or inactive account" } };
    expect(await login(username, password)).toEqual(expected);
  });

  it("answers a malformed login as FastAPI does", async () => {
    expect(await call("/auth/login", { username: "owner" })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ["body", "password"] }] },
    });
  });

  it("refreshes without a new refresh token, and forgets both on logout", async () => {
    const { access, refresh } = await tokensOf("owner", "demo-owner-1");
    const refreshed = await call("/auth/refresh", { refresh_token: refresh });
    expect(refreshed.body.data).not.toHaveProperty("refresh_token");
    const next = tokensSchema.parse(refreshed.body).data.access_token;
    expect((await call("/auth/me", undefined, next)).status).toBe(200);
    await call("/auth/logout", { refresh_token: refresh });
    for (const token of [access, next, "made-up"]) {
      const me = await call("/auth/me", undefined, token);
      expect(me).toEqual({ status: 401, body: { detail: "Not authenticated" } });
    }
    expect((await call("/auth/refresh", { refresh_token: refresh })).status).toBe(401);
  });

  it("can encrypt its answers and name the merchant", async () => {
    await control.settings({ atlasEncrypt: true, atlasMeId: true });
    const { access } = await tokensOf("owner2", "demo-owner-2");
    const { body } = await call("/auth/me", undefined, access);
    await control.settings({ atlasEncrypt: false, atlasMeId: false });
    expect(body.encrypted).toBe(true);
    const key = Buffer.from("demo-atlas-key-32-characters-lon");
    const decipher = createDecipheriv("aes-256-cbc", key, Buffer.from("demo-atlas-iv-16"));
    const plain = decipher.update(z.string().parse(body.data), "base64", "utf8") + decipher.final("utf8");
    expect(JSON.parse(plain)).toMatchObject({ success: true, data: { u_username: "owner2", me_id: 2 } });
  });

  it("limits logins to five a minute only when asked to", async () => {
    await control.settings({ atlasLoginLimit: true });
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await login("owner", "wrong")).status);
    await control.settings({ atlasLoginLimit: false });
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await login("owner", "demo-owner-1")).status).toBe(200);
  });
});
