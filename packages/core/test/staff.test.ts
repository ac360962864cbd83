import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { staffLogin } from "../src/auth/staff-login.ts";
import type { Context } from "../src/context.ts";
import { staffRouter } from "../src/staff/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { anonymous, credentials } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

let installation: TestInstallation;
let home: TestMerchant;
const as = (ctx: Context) => createCallerFactory(staffRouter)(ctx);

beforeAll(async () => {
  installation = await startTestInstallation();
  home = await createTestMerchant(installation.deps);
});
afterAll(() => installation?.close());

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) });
const newEmail = () => `${crypto.randomUUID()}@example.test`;

describe("a merchant's staff", () => {
  test("are hired with a password and a PIN, and sign in", async () => {
    const email = newEmail();
    const hired = await as(home.admin).create({
      email,
      name: "Rina",
      level: 10,
      pin: "4711",
      password: "long enough 1",
    });
    expect(hired).toMatchObject({ email, name: "Rina", level: 10, hasPin: true, isActive: true });
    const session = await staffLogin(anonymous(installation.deps), { email, password: "long enough 1" });
    expect(session.memberships).toEqual([expect.objectContaining({ staffId: hired.id, level: 10 })]);
    const listed = await as(home.officer).list({});
    expect(listed.items.find((each) => each.id === hired.id)).toMatchObject({
      name: "Rina",
      email: null,
      hasPin: true,
    });
    await expect(as(home.admin).create({ email, name: "Again", level: 10 })).rejects.toMatchObject(
      refused("duplicate"),
    );
  });

  test("are only administered by admins, and only by their own merchant's", async () => {
    const stranger = await createTestMerchant(installation.deps);
    const hired = await as(home.admin).create({ email: newEmail(), name: "Sari", level: 10 });
    const create = { email: newEmail(), name: "X", level: 100 };
    await expect(as(home.officer).create(create)).rejects.toMatchObject(refused("forbidden"));
    await expect(as(home.officer).update({ id: hired.id, level: 100 })).rejects.toMatchObject(refused("forbidden"));
    await expect(as(home.officer).setPin({ id: hired.id, pin: "1234" })).rejects.toMatchObject(refused("forbidden"));
    const update = as(stranger.admin).update({ id: hired.id, level: 100 });
    await expect(update).rejects.toMatchObject(refused("not_found"));
    await expect(as(stranger.admin).deactivate({ id: hired.id })).rejects.toMatchObject(refused("not_found"));
    await expect(as(stranger.admin).setPin({ id: hired.id, pin: null })).rejects.toMatchObject(refused("not_found"));
    const pin = as(stranger.officer).verifyPin({ staffId: hired.id, pin: "1234" });
    await expect(pin).rejects.toMatchObject(refused("not_found"));
  });

  test("a stranger's account cannot be hired by knowing its address, a common one can", async () => {
    const stranger = await createTestMerchant(installation.deps);
    const email = newEmail();
    await as(stranger.admin).create({ email, name: "Theirs", level: 10 });
    const hire = as(home.admin).create({ email, name: "Ours", level: 100 });
    await expect(hire).rejects.toMatchObject(refused("duplicate"));
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      const { accountId } = home.admin.actor;
      await db.staff.create({ data: { merchantId: stranger.merchantId, accountId, level: 100, name: "Owns both" } });
    });
    expect(await as(home.admin).create({ email, name: "Ours", level: 10 })).toMatchObject({ email, name: "Ours" });
  });

  test("the last admin can neither leave nor step down, two at once neither", async () => {
    const shop = await createTestMerchant(installation.deps);
    const admin = as(shop.admin);
    const first = shop.admin.actor.staffId;
    await expect(admin.deactivate({ id: first })).rejects.toMatchObject(refused("in_use"));
    await expect(admin.update({ id: first, level: 10 })).rejects.toMatchObject(refused("in_use"));
    const second = await admin.update({ id: shop.officer.actor.staffId, level: 100 });
    const leaving = await Promise.allSettled([admin.deactivate({ id: first }), admin.deactivate({ id: second.id })]);
    expect(leaving.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  });

  test("every change is in the audit and in the feed", async () => {
    const shop = await createTestMerchant(installation.deps);
    const { id } = await as(shop.admin).create({ email: newEmail(), name: "Tono", level: 10 });
    await as(shop.admin).setPin({ id, pin: "98765" });
    await as(shop.admin).deactivate({ id });
    const kept = await installation.deps.db.withMerchant(shop.merchantId, async (tx) => {
      const db = await tx.prisma();
      const where = { merchantId: shop.merchantId };
      const audits = await db.auditLog.findMany({ where, orderBy: { id: "asc" } });
      return { audits, events: await db.event.findMany({ where }) };
    });
    const actor = `staff:${shop.admin.actor.staffId}`;
    expect(kept.audits.map((each) => [each.actor, each.action])).toEqual([
      [actor, "staff.create"],
      [actor, "staff.set_pin"],
      [actor, "staff.deactivate"],
    ]);
    expect(kept.events.map((each) => each.type)).toEqual(Array(3).fill("staff.changed"));
    expect(JSON.stringify(kept.audits.map((each) => each.after))).not.toContain("98765");
  });
});

describe("the PIN at the till", () => {
  const hire = (level: number, pin: string | undefined, password?: string) => {
    const email = newEmail();
    return as(home.admin)
      .create({ email, name: "Dewi", level, pin, password })
      .then((view) => ({ ...view, email }));
  };
  const resolve = (bearer: string, merchantHeader: number | null = null) =>
    resolveActor(installation.deps, credentials({ bearer, merchantHeader }));

  test("makes the chosen person an officer, even an admin, and of this merchant only", async () => {
    const other = await createTestMerchant(installation.deps);
    const owner = await hire(100, "2468");
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      const { accountId } = await db.staff.findFirstOrThrow({ where: { id: owner.id } });
      await db.staff.create({ data: { merchantId: other.merchantId, accountId, level: 100, name: "Dewi" } });
    });
    const session = await as(home.officer).verifyPin({ staffId: owner.id, pin: "2468" });
    expect(session).toMatchObject({ staffId: owner.id, level: 10 });
    expect(await resolve(session.accessToken)).toMatchObject({ kind: "staff", staffId: owner.id, level: 10 });
    await expect(resolve(session.accessToken, other.merchantId)).rejects.toMatchObject({ code: "not_found" });
  });

  test("locks after five wrong tries also for the right one, until the password is given", async () => {
    const person = await hire(10, "1357", "long enough 2");
    const attempt = (pin: string) => as(home.officer).verifyPin({ staffId: person.id, pin });
    const wrong = await Promise.allSettled(Array.from({ length: 8 }, () => attempt("0000")));
    const codes = wrong.map((each) => (each.status === "rejected" ? each.reason.cause.code : "none"));
    expect(codes.filter((code) => code === "code_invalid")).toHaveLength(5);
    expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(3);
    await expect(attempt("1357")).rejects.toMatchObject(refused("too_many_attempts"));
    const listed = await as(home.officer).list({});
    expect(listed.items.find((each) => each.id === person.id)?.isPinLocked).toBe(true);
    await staffLogin(anonymous(installation.deps), { email: person.email, password: "long enough 2" });
    expect(await attempt("1357")).toMatchObject({ staffId: person.id });
  });

  test("is nothing without a PIN, for who left, and for who is not signed in", async () => {
    const without = await hire(10, undefined);
    const left = await hire(10, "8642");
    await as(home.admin).deactivate({ id: left.id });
    const till = as(home.officer);
    await expect(till.verifyPin({ staffId: without.id, pin: "0000" })).rejects.toMatchObject(refused("code_invalid"));
    await expect(till.verifyPin({ staffId: left.id, pin: "8642" })).rejects.toMatchObject(refused("not_found"));
    const nobody = as(anonymous(installation.deps)).verifyPin({ staffId: left.id, pin: "8642" });
    await expect(nobody).rejects.toMatchObject(refused("unauthenticated"));
  });

  test("its session ends with the membership", async () => {
    const person = await hire(10, "1122");
    const { accessToken } = await as(home.officer).verifyPin({ staffId: person.id, pin: "1122" });
    await resolve(accessToken);
    await as(home.admin).deactivate({ id: person.id });
    const ended = { code: "forbidden", detail: { reason: "deactivated" } };
    await expect(resolve(accessToken)).rejects.toMatchObject(ended);
    await expect(resolve(accessToken, home.merchantId)).rejects.toMatchObject(ended);
    await as(home.admin).update({ id: person.id, isActive: true });
    await expect(resolve(accessToken)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("everybody may set their own", async () => {
    const person = await hire(10, "1122");
    const { accessToken } = await as(home.officer).verifyPin({ staffId: person.id, pin: "1122" });
    const actor = await resolve(accessToken);
    await as({ ...home.officer, actor }).setPin({ id: person.id, pin: "3344" });
    expect(await as(home.officer).verifyPin({ staffId: person.id, pin: "3344" })).toMatchObject({ staffId: person.id });
  });
});
