import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { authRouter } from "../src/auth/router.ts";
import { staffLogin } from "../src/auth/staff-login.ts";
import { systemContext } from "../src/context.ts";
import { signCustomerToken } from "../src/identity/tokens.ts";
import { addStaff } from "../src/staff/add-staff.ts";
import { createAccount } from "../src/staff/create-account.ts";
import { updateStaff } from "../src/staff/update-staff.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { anonymous, credentials, errorCodeOf, testClock } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

const clock = testClock();
const password = "correct horse battery";
let installation: TestInstallation;
let one: TestMerchant;
let two: TestMerchant;
let people = 0;

beforeAll(async () => {
  installation = await startTestInstallation({ now: clock.now });
  one = await createTestMerchant(installation.deps, { name: "One" });
  two = await createTestMerchant(installation.deps, { name: "Two" });
});
afterAll(() => installation?.close());

async function hire(merchants: TestMerchant[], options: { level?: number; isPlatform?: boolean } = {}) {
  const { deps } = installation;
  people += 1;
  const email = `person${people}@example.test`;
  const ctx = systemContext(deps, "test");
  const { id } = await createAccount(ctx, {
    email,
    name: `Person ${people}`,
    password,
    isPlatform: options.isPlatform,
  });
  const staffIds: number[] = [];
  for (const { merchantId } of merchants) {
    const row = await addStaff(ctx, merchantId, {
      accountId: id,
      level: options.level ?? 10,
      name: `Person ${people}`,
    });
    staffIds.push(row.id);
  }
  return { accountId: id, email, staffIds };
}

const login = (email: string) => staffLogin(anonymous(installation.deps), { email, password });
const bearer = (token: string, merchantHeader: number | null = null) =>
  resolveActor(installation.deps, credentials({ bearer: token, merchantHeader }));

describe("local sign-in", () => {
  test("gives a token that makes its bearer staff of the first membership, whatever the address's case", async () => {
    const { accountId, staffIds } = await hire([one, two]);
    const session = await staffLogin(anonymous(installation.deps), {
      email: ` PERSON${people}@Example.test `,
      password,
    });
    expect(session).toMatchObject({ accountId, merchantId: one.merchantId, isPlatform: false });
    expect(session.memberships.map((each) => each.merchantName)).toEqual(["One", "Two"]);
    expect(await bearer(session.accessToken)).toMatchObject({
      kind: "staff",
      merchantId: one.merchantId,
      staffId: staffIds[0],
      level: 10,
      accountId,
    });
  });

  test("a wrong password, an unknown address and an account without password answer alike", async () => {
    const { email } = await hire([one]);
    const ctx = anonymous(installation.deps);
    await createAccount(systemContext(installation.deps, "test"), { email: "none@example.test", name: "None" });
    for (const address of [email, "nobody@example.test", "none@example.test"]) {
      expect(await errorCodeOf(staffLogin(ctx, { email: address, password: "wrong" }))).toBe("unauthenticated");
    }
  });

  test("ten wrong tries close the account even to the right password, for a while, and only that account", async () => {
    const { email } = await hire([one]);
    const other = await hire([one]);
    const ctx = anonymous(installation.deps);
    const tries = Array.from({ length: 12 }, () => errorCodeOf(staffLogin(ctx, { email, password: "wrong" })));
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(10);
    expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(2);
    expect(await errorCodeOf(login(email))).toBe("too_many_attempts");
    expect((await login(other.email)).accountId).toBe(other.accountId);
    clock.advance(16 * 60_000);
    expect(await errorCodeOf(login(email))).toBe("none");
  });
});

describe("which merchant", () => {
  test("the header chooses among the memberships, and another merchant does not exist", async () => {
    const { email } = await hire([one]);
    const both = await hire([one, two]);
    const { accessToken } = await login(both.email);
    expect(await bearer(accessToken, two.merchantId)).toMatchObject({ merchantId: two.merchantId });
    expect(await errorCodeOf(bearer((await login(email)).accessToken, two.merchantId))).toBe("not_found");
    expect(await errorCodeOf(bearer((await login(email)).accessToken, 999_999))).toBe("not_found");
  });

  test("a membership made a moment ago can be chosen at once", async () => {
    const { email, accountId } = await hire([one]);
    const { accessToken } = await login(email);
    await bearer(accessToken);
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.staff.create({ data: { merchantId: two.merchantId, accountId, level: 100, name: "Founder" } });
    });
    expect(await bearer(accessToken, two.merchantId)).toMatchObject({ level: 100, merchantId: two.merchantId });
  });

  test("a platform operator is no merchant's until it chooses one, and then an admin with a staff id", async () => {
    const { email, accountId } = await hire([], { isPlatform: true });
    const { accessToken, merchantId } = await login(email);
    expect(merchantId).toBeNull();
    expect(await bearer(accessToken)).toEqual({ kind: "platform", name: `Person ${people}`, accountId });
    const actor = await bearer(accessToken, two.merchantId);
    expect(actor).toMatchObject({ kind: "staff", merchantId: two.merchantId, level: 100, accountId });
    expect(await bearer(accessToken, two.merchantId)).toEqual(actor);
    expect(await errorCodeOf(bearer(accessToken, 999_999))).toBe("not_found");
    const listed = await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      return db.staff.count({ where: { accountId, archivedAt: null } });
    });
    expect(listed).toBe(0);
  });

  test("officers of a closed merchant are refused, its admins get in to open it again", async () => {
    const closed = await createTestMerchant(installation.deps, { isActive: false });
    const officer = await hire([closed]);
    const admin = await hire([closed], { level: 100 });
    expect(await errorCodeOf(bearer((await login(officer.email)).accessToken))).toBe("merchant_inactive");
    expect(await bearer((await login(admin.email)).accessToken)).toMatchObject({ level: 100 });
  });
});

describe("the end of a session", () => {
  test("a deactivated member is out at once, and its old token stays out when it comes back", async () => {
    const { email, staffIds } = await hire([one]);
    const { accessToken } = await login(email);
    await bearer(accessToken);
    const id = staffIds[0] ?? 0;
    await updateStaff(one.admin, one.merchantId, { id, isActive: false });
    expect(await errorCodeOf(bearer(accessToken))).toBe("forbidden");
    await updateStaff(one.admin, one.merchantId, { id, isActive: true });
    expect(await errorCodeOf(bearer(accessToken))).toBe("forbidden");
    expect(await bearer((await login(email)).accessToken)).toMatchObject({ staffId: id });
  });

  test("what another process deactivated is noticed within two seconds", async () => {
    const { email, accountId } = await hire([one]);
    const { accessToken } = await login(email);
    await bearer(accessToken);
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.account.update({ where: { id: accountId }, data: { isActive: false } });
    });
    expect(await errorCodeOf(bearer(accessToken))).toBe("none");
    clock.advance(2_000);
    expect(await errorCodeOf(bearer(accessToken))).toBe("unauthenticated");
  });

  test("a deactivated member is told so, by token or cookie, and stays a member elsewhere", async () => {
    const { deps } = installation;
    const { email, staffIds } = await hire([one, two]);
    const { accessToken, accountId, sessionVersion } = await login(email);
    const cookie = (merchantHeader: number | null) =>
      resolveActor(deps, credentials({ sessionAccountId: { accountId, sessionVersion }, merchantHeader }));
    const ended = { code: "forbidden", detail: { reason: "deactivated" } };
    await updateStaff(one.admin, one.merchantId, { id: staffIds[0] ?? 0, isActive: false });
    await expect(bearer(accessToken, one.merchantId)).rejects.toMatchObject(ended);
    await expect(cookie(one.merchantId)).rejects.toMatchObject(ended);
    expect(await cookie(two.merchantId)).toMatchObject({ merchantId: two.merchantId });
    await updateStaff(two.admin, two.merchantId, { id: staffIds[1] ?? 0, isActive: false });
    await expect(cookie(null)).rejects.toMatchObject(ended);
    await expect(bearer(accessToken)).rejects.toMatchObject(ended);
    const stranger = await hire([]);
    const theirs = credentials({ sessionAccountId: { accountId: stranger.accountId, sessionVersion: 1 } });
    await expect(resolveActor(deps, theirs)).rejects.toMatchObject({ code: "forbidden", detail: {} });
  });

  test("signing out everywhere ends tokens and the app's cookie", async () => {
    const { deps } = installation;
    const { email } = await hire([one]);
    const { accessToken, accountId, sessionVersion } = await login(email);
    const cookie = credentials({ sessionAccountId: { accountId, sessionVersion } });
    const actor = await resolveActor(deps, cookie);
    expect(actor).toMatchObject({ kind: "staff", accountId });
    const caller = createCallerFactory(authRouter)({ ...anonymous(deps), actor });
    expect(await caller.whoami()).toMatchObject({ kind: "staff", memberships: [{ merchantName: "One" }] });
    await caller.signOutEverywhere();
    expect(await errorCodeOf(bearer(accessToken))).toBe("unauthenticated");
    expect(await errorCodeOf(resolveActor(deps, cookie))).toBe("unauthenticated");
  });

  test("a token ends by its hour", async () => {
    const { email } = await hire([one]);
    const { accessToken } = await login(email);
    clock.advance(12 * 3_600_000 + 1_000);
    expect(await errorCodeOf(bearer(accessToken))).toBe("unauthenticated");
  });
});

test("a token of one kind, key or algorithm is not taken for another", async () => {
  const { deps } = installation;
  const { accountId, email } = await hire([one], { level: 100 });
  const { accessToken } = await login(email);
  const payload = { type: "staff", me_id: one.merchantId, sv: 1, mv: {}, lv: null, cap: null };
  const forge = (audience: string, key: Uint8Array, alg = "HS256", type = "staff") =>
    new SignJWT({ ...payload, type, tv: 1 })
      .setProtectedHeader({ alg })
      .setSubject(String(accountId))
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(key);
  const customer = await signCustomerToken(deps, { customerId: 1, merchantId: one.merchantId, tokenVersion: 1 });
  const [head, body] = accessToken.split(".");
  const forged = [
    await forge("atapos-staff", deps.keys.customerToken),
    await forge("atapos-customer", deps.keys.staffToken, "HS256", "customer"),
    await forge("atapos-customer", deps.keys.customerToken),
    await forge("atapos-staff", deps.keys.staffToken, "HS512"),
    await forge("atapos-staff", deps.keys.staffToken, "HS256", "customer"),
    await forge("other", deps.keys.staffToken),
    `${head}.${body}.`,
    `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}.`,
    customer,
    "nonsense",
    "",
  ];
  for (const token of forged) expect(await errorCodeOf(bearer(token)), token).toBe("unauthenticated");
  expect(await errorCodeOf(bearer("ts_1_nothing"))).toBe("table_revoked");
  expect(await resolveActor(deps, credentials())).toEqual({ kind: "anonymous" });
});
