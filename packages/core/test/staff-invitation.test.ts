import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAtlasSso } from "../src/adapters/atlas-sso.ts";
import { createResendMail } from "../src/adapters/resend-mail.ts";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { authRouter } from "../src/auth/router.ts";
import type { Context } from "../src/context.ts";
import { clearExpired } from "../src/job/clear-expired.ts";
import { jobHandlers } from "../src/job/handlers.ts";
import { type RunningJobs, workQueues } from "../src/job/work-queues.ts";
import { createAccount } from "../src/staff/create-account.ts";
import { staffRouter } from "../src/staff/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { anonymous, credentials, firstMailTo, inboxOf, testClock } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

const clock = testClock();
const encryption = { encryptionKey: "an atlas key that is longer than 32 bytes", encryptionIv: "short iv" };
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let installation: TestInstallation;
let jobs: RunningJobs;
let home: TestMerchant;
beforeAll(async () => {
  sandbox = await startSandbox({ atlas: encryption });
  installation = await startTestInstallation({
    now: clock.now,
    sso: createAtlasSso({ baseUrl: `${sandbox.url}/atlas/api/v1`, appCode: "atapos", ...encryption }),
    mail: createResendMail({ apiKey: "re_x", baseUrl: `${sandbox.url}/resend`, from: "a@atapos.test" }),
  });
  const connectionString = installation.database.systemUrl;
  jobs = await workQueues(installation.deps, { connectionString, handlers: jobHandlers, sweep: async () => {} });
  home = await createTestMerchant(installation.deps, { name: "Warung Bu Tini" });
});
afterAll(async () => {
  await jobs?.stop();
  await installation?.close();
  await sandbox?.stop();
});

const as = (ctx: Context) => createCallerFactory(staffRouter)(ctx);
const visitor = () => createCallerFactory(authRouter)(anonymous(installation.deps));
const refused = (code: string, reason?: string) => ({
  cause: expect.objectContaining({ code, ...(reason && { detail: expect.objectContaining({ reason }) }) }),
});
const newEmail = () => `${crypto.randomUUID()}@example.test`;
const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";
const password = "a long password";
const DAY_MS = 86_400_000;

async function invited(given: { email?: string; level?: number; by?: TestMerchant } = {}) {
  const { email = newEmail(), level = 10, by = home } = given;
  const link = await as(by.admin).invite({ email, name: "Lina", level });
  return { ...link, token: tokenOf(link.url) };
}

const accept = (token: string, secret = password) =>
  visitor().acceptInvitation({ way: "new_password", token, password: secret });

test("an invitation comes by mail, is accepted once with a password of one's own, and the level that was given", async () => {
  const email = newEmail();
  const input = { email: email.toUpperCase(), name: "Lina", level: 10, idempotencyKey: "lina" };
  const link = await as(home.admin).invite(input);
  expect(link).toMatchObject({ email, name: "Lina", level: 10, language: "id" });
  expect(await as(home.admin).invite(input)).toEqual(link);
  const mail = await firstMailTo(sandbox.url, email);
  expect(mail.subject).toBe("Undangan bekerja di Warung Bu Tini");
  expect(mail.text).toContain(link.url);
  expect(await inboxOf(sandbox.url, email)).toHaveLength(1);

  const token = tokenOf(link.url);
  const offer = await visitor().invitation({ token });
  expect(offer).toMatchObject({ state: "open", merchantName: "Warung Bu Tini", name: "Lina", level: 10 });
  expect(offer).toMatchObject({ email: `${email.slice(0, 1)}•••@example.test`, ways: ["new_password", "atlas"] });
  expect((await as(home.admin).people()).members.some((each) => each.email === email)).toBe(false);
  await expect(visitor().staffLogin({ email, password })).rejects.toMatchObject(refused("unauthenticated"));

  const at = (n: number) => visitor().acceptInvitation({ way: "new_password", token, password, name: `Lina ${n}` });
  const results = await Promise.allSettled([at(1), at(2), at(3)]);
  const [session, ...more] = results.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(more).toEqual([]);
  const actor = await resolveActor(installation.deps, credentials({ bearer: session?.accessToken ?? "" }));
  expect(actor).toMatchObject({ kind: "staff", merchantId: home.merchantId, level: 10 });
  await expect(accept(token)).rejects.toMatchObject(refused("code_invalid", "invitation_accepted"));
  expect(await visitor().invitation({ token })).toMatchObject({ state: "accepted" });
  expect((await visitor().staffLogin({ email, password })).accountId).toBe(session?.accountId);
  const people = await as(home.admin).people();
  expect(people.members.find((each) => each.email === email)).toMatchObject({ level: 10, hasPassword: true });
  expect(people.invitations.some((each) => each.id === link.id)).toBe(false);
});

test("nothing that is kept opens an invitation: neither the row, the answers, the audit, the feed nor the job", async () => {
  const { token } = await invited();
  const kept = await installation.deps.db.withSystem(async (tx) => {
    const { rows } = await tx.execute(
      `SELECT (SELECT string_agg(t::text, '') FROM atapos.staff_invitation t) AS a,
         (SELECT string_agg(t::text, '') FROM atapos.idempotency_key t) AS b,
         (SELECT string_agg(t::text, '') FROM atapos.audit_log t) AS c,
         (SELECT string_agg(t::text, '') FROM atapos.event t) AS d,
         (SELECT string_agg(data::text, '') FROM pgboss.job) AS e`,
    );
    return JSON.stringify(rows);
  });
  expect(kept).toContain("staff.invite");
  expect(kept).not.toContain(token);
});

describe("a link that opens nothing any more", () => {
  test("is one that ran out, which its owner sends again: then the new one works and the old one says so", async () => {
    const old = await invited();
    clock.advance(7 * DAY_MS);
    expect(await visitor().invitation({ token: old.token })).toMatchObject({ state: "expired" });
    await expect(accept(old.token)).rejects.toMatchObject(refused("code_expired"));
    const again = await as(home.admin).resendInvitation({ id: old.id });
    expect(again).toMatchObject({ email: old.email, name: "Lina", level: 10 });
    await expect(accept(old.token)).rejects.toMatchObject(refused("code_invalid", "invitation_replaced"));
    await expect(as(home.admin).resendInvitation({ id: old.id })).rejects.toMatchObject(refused("not_found"));
    expect(await accept(tokenOf(again.url))).toMatchObject({ merchantId: home.merchantId });
  });

  test("is one that was withdrawn, whose inviter may invite no longer, or that never was", async () => {
    const shop = await createTestMerchant(installation.deps);
    const link = await invited({ by: shop });
    await as(shop.admin).withdrawInvitation({ id: link.id });
    await expect(accept(link.token)).rejects.toMatchObject(refused("code_invalid", "invitation_withdrawn"));
    await expect(accept("x".repeat(43))).rejects.toMatchObject(refused("code_invalid", "invitation_unknown"));
    await as(shop.admin).update({ id: shop.officer.actor.staffId, level: 100 });
    const later = await invited({
      by: { ...shop, admin: { ...shop.officer, actor: { ...shop.officer.actor, level: 100 } } },
    });
    await as(shop.admin).update({ id: shop.officer.actor.staffId, level: 10 });
    await expect(accept(later.token)).rejects.toMatchObject(refused("code_invalid", "invitation_withdrawn"));
  });

  test("is one to a merchant that is closed down, until it opens again", async () => {
    const shop = await createTestMerchant(installation.deps);
    const { token } = await invited({ by: shop });
    const setActive = (isActive: boolean) =>
      installation.deps.db.withSystem(async (tx) => {
        const db = await tx.prisma();
        await db.merchant.update({ where: { id: shop.merchantId }, data: { isActive } });
      });
    await setActive(false);
    expect(await visitor().invitation({ token })).toMatchObject({ state: "merchant_inactive" });
    await expect(accept(token)).rejects.toMatchObject(refused("merchant_inactive"));
    await setActive(true);
    expect(await accept(token)).toMatchObject({ merchantId: shop.merchantId });
  });

  test("is forgotten a month after it ran out", async () => {
    const { token, id } = await invited();
    clock.advance(36 * DAY_MS);
    await clearExpired(installation.deps);
    expect(await visitor().invitation({ token })).toMatchObject({ state: "expired" });
    clock.advance(2 * DAY_MS);
    await clearExpired(installation.deps);
    await expect(visitor().invitation({ token })).rejects.toMatchObject(refused("code_invalid"));
    expect((await as(home.admin).people()).invitations.some((each) => each.id === id)).toBe(false);
  });
});

describe("somebody who has an account", () => {
  test("joins with its own password and nothing else, and keeps what they have elsewhere", async () => {
    const other = await createTestMerchant(installation.deps, { name: "Kopi Sore" });
    const email = newEmail();
    await as(other.admin).create({ email, name: "Owner", level: 100, password });
    const { token } = await invited({ email, level: 10 });
    expect((await visitor().invitation({ token })).ways).toEqual(["password", "atlas"]);
    await expect(accept(token, "another long one")).rejects.toMatchObject(refused("in_use", "another_way_in"));
    const wrong = visitor().acceptInvitation({ way: "password", token, password: "a guess that fails" });
    await expect(wrong).rejects.toMatchObject(refused("unauthenticated"));
    const session = await visitor().acceptInvitation({ way: "password", token, password });
    expect(session.merchantId).toBe(home.merchantId);
    expect(session.memberships.map((each) => [each.merchantId, each.level])).toEqual([
      [other.merchantId, 100],
      [home.merchantId, 10],
    ]);
    expect(session.sessionVersion).toBe(1);
  });

  test("is guessed at no more often by a link than at the sign-in", async () => {
    const email = newEmail();
    await createAccount(home.admin, { email, name: "Lina", password });
    const { token } = await invited({ email });
    const guess = () => visitor().acceptInvitation({ way: "password", token, password: "wrong wrong wrong" });
    for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toMatchObject(refused("unauthenticated"));
    await expect(guess()).rejects.toMatchObject(refused("too_many_attempts"));
    await expect(visitor().staffLogin({ email, password })).rejects.toMatchObject(refused("too_many_attempts"));
  });

  test("without a password is given none by a link while it counts elsewhere; it is where it counts nowhere", async () => {
    const other = await createTestMerchant(installation.deps);
    const [theirs, nobodys, operator] = [newEmail(), newEmail(), newEmail()];
    await as(other.admin).create({ email: theirs, name: "PIN only", level: 100 });
    await createAccount(home.admin, { email: nobodys, name: "Lina" });
    await createAccount(home.admin, { email: operator, name: "Eka", isPlatform: true });
    for (const email of [theirs, operator]) {
      const { token } = await invited({ email });
      expect((await visitor().invitation({ token })).ways).toEqual(["atlas"]);
      await expect(accept(token)).rejects.toMatchObject(refused("in_use"));
    }
    const { token } = await invited({ email: nobodys });
    expect(await accept(token)).toMatchObject({ email: nobodys });
  });

  test("joins with Atlas as the account of that address, and not as another's", async () => {
    const atlas = (token: string, username: string, secret: string) =>
      visitor().acceptInvitation({ way: "atlas", token, username, password: secret });
    const cashier = await invited({ email: "cashier@atapos.test" });
    await expect(atlas(cashier.token, "cashier", "wrong")).rejects.toMatchObject(refused("unauthenticated"));
    expect(await atlas(cashier.token, "cashier", "demo-cashier-1")).toMatchObject({ merchantId: home.merchantId });
    const email = newEmail();
    await createAccount(home.admin, { email, name: "Lina", password });
    const { token } = await invited({ email });
    const asAnother = atlas(token, "owner2", "demo-owner-2");
    await expect(asAnother).rejects.toMatchObject(refused("forbidden", "another_account"));
    await expect(atlas(token, "outsider", "demo-outsider-1")).rejects.toMatchObject(refused("forbidden"));
  });
});

test("only admins invite, to their own merchant, and nobody twice; the answer does not tell who has an account", async () => {
  const stranger = await createTestMerchant(installation.deps);
  const [known, unknown] = [newEmail(), newEmail()];
  await as(stranger.admin).create({ email: known, name: "Theirs", level: 100, password });
  const invite = { email: unknown, name: "X", level: 100 };
  await expect(as(home.officer).invite(invite)).rejects.toMatchObject(refused("forbidden"));
  await expect(as(home.admin).invite({ ...invite, level: 101 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const shape = async (email: string) => Object.keys(await as(home.admin).invite({ ...invite, email })).sort();
  expect(await shape(known)).toEqual(await shape(unknown));
  await expect(as(home.admin).invite(invite)).rejects.toMatchObject(refused("duplicate", "already_invited"));
  const [, officer] = (await as(stranger.admin).people()).members;
  const member = as(stranger.admin).invite({ ...invite, email: officer?.email ?? "" });
  await expect(member).rejects.toMatchObject(refused("duplicate", "member"));
  const { id, token } = await invited();
  await expect(as(stranger.admin).withdrawInvitation({ id })).rejects.toMatchObject(refused("not_found"));
  await expect(as(stranger.admin).resendInvitation({ id })).rejects.toMatchObject(refused("not_found"));
  // A level in what is posted changes nothing: the invitation has it.
  const posted = { way: "new_password" as const, token, password, level: 100 };
  expect((await visitor().acceptInvitation(posted)).memberships).toMatchObject([{ level: 10 }]);
});
