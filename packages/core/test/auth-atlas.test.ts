import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAtlasSso } from "../src/adapters/atlas-sso.ts";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { ssoLogin } from "../src/auth/sso-login.ts";
import { systemContext } from "../src/context.ts";
import type { SsoUser, StaffSsoPort } from "../src/ports/staff-sso.ts";
import { addStaff } from "../src/staff/add-staff.ts";
import { createAccount } from "../src/staff/create-account.ts";
import { anonymous, credentials, errorCodeOf, testClock } from "./auth-support.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

const clock = testClock();
const encryption = { encryptionKey: "an atlas key that is longer than 32 bytes", encryptionIv: "short iv" };
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let installation: TestInstallation;
let sso: StaffSsoPort;

beforeAll(async () => {
  sandbox = await startSandbox({ atlas: encryption });
  sso = createAtlasSso({ baseUrl: `${sandbox.url}/atlas/api/v1`, appCode: "atapos", ...encryption, timeoutMs: 500 });
  installation = await startTestInstallation({ now: clock.now, sso });
  for (const name of ["One", "Two", "Three"]) await createTestMerchant(installation.deps, { name });
});
afterAll(async () => {
  await installation?.close();
  await sandbox?.stop();
});
beforeEach(() => control("reset", {}));

async function control(what: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${sandbox.url}/control/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
}

async function tokenOf(username: string, password: string): Promise<string> {
  const tokens = await sso.login(username, password);
  if (!tokens) throw new Error(`${username} could not sign in`);
  return tokens.accessToken;
}

const bearer = (token: string, merchantHeader: number | null = null) =>
  resolveActor(installation.deps, credentials({ bearer: token, merchantHeader }));

describe("the Atlas adapter", () => {
  test("signs in, reads the user and refreshes", async () => {
    const tokens = await sso.login("cashier", "demo-cashier-1");
    expect(tokens).toMatchObject({ expiresInSeconds: 1800 });
    expect(await sso.me(tokens?.accessToken ?? "")).toEqual({
      id: "2",
      username: "cashier",
      email: "cashier@atapos.test",
      name: "Budi Santoso",
      level: 10,
      isPlatform: false,
      merchantId: null,
    } satisfies SsoUser);
    const refreshed = await sso.refresh(tokens?.refreshToken ?? "");
    expect(await sso.me(refreshed?.accessToken ?? "")).toMatchObject({ username: "cashier" });
    expect(await sso.refresh("nonsense")).toBeNull();
  });

  test("reads an encrypted answer, and calls one that its key does not open an outage", async () => {
    const token = await tokenOf("owner", "demo-owner-1");
    await control("settings", { atlasEncrypt: true, atlasMeId: true });
    expect(await sso.me(token)).toMatchObject({ username: "owner", level: 100, merchantId: 1 });
    const baseUrl = `${sandbox.url}/atlas/api/v1`;
    for (const key of ["another key", null]) {
      const stranger = createAtlasSso({ ...encryption, baseUrl, appCode: "atapos", encryptionKey: key });
      expect(await errorCodeOf(stranger.me(token))).toBe("sso_unavailable");
    }
  });

  test("tells a refusal from an outage", async () => {
    expect(await sso.login("owner", "wrong")).toBeNull();
    expect(await sso.login("inactive", "demo-inactive-1")).toBeNull();
    expect(await sso.me("nonsense")).toBeNull();
    expect(await sso.me("line\nbreak")).toBeNull();
    for (const mode of ["500", "drop", "timeout"]) {
      await control("faults", { target: "atlas", mode });
      expect(await errorCodeOf(sso.me("any")), mode).toBe("sso_unavailable");
    }
    await control("reset", {});
    const nowhere = createAtlasSso({ baseUrl: "http://127.0.0.1:9/api/v1", appCode: "atapos", ...encryption });
    expect(await errorCodeOf(nowhere.login("owner", "x"))).toBe("sso_unavailable");
  });
});

describe("an Atlas bearer token", () => {
  test("links the account of its address and takes its level from Atlas, its merchant from the membership", async () => {
    const ctx = systemContext(installation.deps, "test");
    const { id } = await createAccount(ctx, {
      email: "owner2@atapos.test",
      name: "Local name",
      password: "a password",
    });
    await addStaff(ctx, 2, { accountId: id, level: 10, name: "Owner of two" });
    const token = await tokenOf("owner2", "demo-owner-2");
    const actor = await bearer(token);
    expect(actor).toMatchObject({ kind: "staff", merchantId: 2, level: 100, accountId: id, name: "Owner of two" });
    expect(await errorCodeOf(bearer(token, 1))).toBe("not_found");
  });

  test("joins the merchant that Atlas names, once, and not one that it was put out of", async () => {
    await control("settings", { atlasMeId: true });
    const token = await tokenOf("owner3", "demo-owner-3");
    const first = await Promise.all([bearer(token), bearer(token), bearer(token)]);
    for (const actor of first) expect(actor).toMatchObject({ kind: "staff", merchantId: 3, level: 100 });
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      expect(await db.staff.count({ where: { merchantId: 3, account: { atlasUserId: "4" } } })).toBe(1);
      await db.staff.updateMany({ where: { account: { atlasUserId: "4" } }, data: { isActive: false } });
    });
    clock.advance(61_000);
    expect(await errorCodeOf(bearer(token))).toBe("forbidden");
  });

  test("without a role for the app is forbidden, with a role but no merchant too", async () => {
    expect(await errorCodeOf(bearer(await tokenOf("outsider", "demo-outsider-1")))).toBe("forbidden");
    expect(await errorCodeOf(bearer(await tokenOf("cashier", "demo-cashier-1")))).toBe("forbidden");
  });

  test("of a super admin is the platform, and any merchant's admin when it chooses one", async () => {
    const token = await tokenOf("super", "demo-super-1");
    expect(await bearer(token)).toMatchObject({ kind: "platform", name: "Eka Wijaya" });
    expect(await bearer(token, 2)).toMatchObject({ kind: "staff", merchantId: 2, level: 100 });
  });

  test("that Atlas does not know is unauthenticated; while Atlas is out it is an outage, and a known one goes on", async () => {
    const token = await tokenOf("super", "demo-super-1");
    await bearer(token);
    await control("faults", { target: "atlas", mode: "500" });
    expect(await bearer(token)).toMatchObject({ kind: "platform" });
    expect(await errorCodeOf(bearer("never-seen"))).toBe("sso_unavailable");
    clock.advance(60_001);
    expect(await errorCodeOf(bearer(token))).toBe("sso_unavailable");
    await control("reset", {});
    expect(await errorCodeOf(bearer("never-seen"))).toBe("unauthenticated");
  });

  test("of a person whom we deactivated is refused though Atlas knows it", async () => {
    const token = await tokenOf("super", "demo-super-1");
    await bearer(token);
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.account.updateMany({ where: { atlasUserId: "5" }, data: { isActive: false } });
    });
    clock.advance(10_000);
    expect(await errorCodeOf(bearer(token))).toBe("unauthenticated");
  });

  test("never takes over an account that another Atlas user holds, nor one by an unproven address", async () => {
    const ctx = systemContext(installation.deps, "test");
    await createAccount(ctx, { email: "held@example.test", name: "Held", atlasUserId: "other" });
    const local = await createAccount(ctx, { email: "local@example.test", name: "Local" });
    const user: SsoUser = {
      id: "77",
      username: "mallory",
      email: "held@example.test",
      name: "Mallory",
      level: 100,
      isPlatform: true,
      merchantId: null,
    };
    const fake = (given: SsoUser): StaffSsoPort => ({ ...sso, me: () => Promise.resolve(given) });
    const as = (given: SsoUser, token: string) =>
      resolveActor({ ...installation.deps, sso: fake(given) }, credentials({ bearer: token }));
    expect(await errorCodeOf(as(user, "token-77"))).toBe("forbidden");
    const unproven = await as({ ...user, id: "78", email: null }, "token-78");
    expect(unproven).toMatchObject({ kind: "platform", name: "Mallory" });
    expect(unproven).not.toMatchObject({ accountId: local.id });
  });
});

test("signing in with Atlas on our own page opens a session with Atlas's level", async () => {
  await control("settings", { atlasMeId: true });
  const ctx = anonymous(installation.deps);
  const session = await ssoLogin(ctx, { username: "owner", password: "demo-owner-1" });
  expect(session).toMatchObject({ merchantId: 1, memberships: [{ merchantId: 1, level: 100 }] });
  expect(await bearer(session.accessToken)).toMatchObject({ kind: "staff", merchantId: 1, level: 100 });
  expect(await bearer(session.sso.accessToken)).toMatchObject({ kind: "staff", merchantId: 1, level: 100 });
  expect(await errorCodeOf(ssoLogin(ctx, { username: "owner", password: "wrong" }))).toBe("unauthenticated");
  expect(await errorCodeOf(ssoLogin(ctx, { username: "outsider", password: "demo-outsider-1" }))).toBe("forbidden");
  const local = anonymous({ ...installation.deps, sso: null });
  expect(await errorCodeOf(ssoLogin(local, { username: "owner", password: "x" }))).toBe("not_configured");
});
