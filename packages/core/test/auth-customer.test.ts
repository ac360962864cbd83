import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkToken, oneTimeCode } from "../src/auth/one-time-code.ts";
import { requestLogin } from "../src/auth/request-login.ts";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { authRouter } from "../src/auth/router.ts";
import { verifyMagicLink } from "../src/auth/verify-magic-link.ts";
import { verifyOtp } from "../src/auth/verify-otp.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { anonymous, credentials, errorCodeOf, testClock } from "./auth-support.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

const clock = testClock();
let installation: TestInstallation;
let merchantId: number;
let addresses = 0;

beforeAll(async () => {
  installation = await startTestInstallation({ now: clock.now });
  ({ merchantId } = await createTestMerchant(installation.deps));
});
afterAll(() => installation?.close());

const newAddress = () => {
  addresses += 1;
  return `diner${addresses}@example.test`;
};
const ctx = () => anonymous(installation.deps, "en");

/** Asks, and reads from the database what the mail would carry. */
async function ask(kind: "otp" | "magic_link", email: string, merchant = merchantId): Promise<string> {
  const { deps } = installation;
  await requestLogin(ctx(), kind, { email, merchantId: merchant });
  const row = await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    return db.loginChallenge.findFirstOrThrow({ where: { kind }, orderBy: { id: "desc" } });
  });
  const seed = { id: Number(row.id), kind, expiresAt: row.expiresAt };
  return kind === "otp" ? oneTimeCode(deps.keys, seed, deps.config.otpLength) : linkToken(deps.keys, seed);
}

const verify = (email: string, otp: string, merchant = merchantId) =>
  verifyOtp(ctx(), { email, otp, merchantId: merchant });
const wrongFor = (code: string) => (code === "000000" ? "000001" : "000000");

describe("one-time codes", () => {
  test("make the customer at the first success, and sign in the same one later", async () => {
    const email = newAddress();
    const first = await verify(email.toUpperCase(), await ask("otp", ` ${email} `));
    expect(first.customer).toMatchObject({ email, merchantId, name: null });
    const again = await verify(email, await ask("otp", email));
    expect(again.customer.id).toBe(first.customer.id);
    const actor = await resolveActor(installation.deps, credentials({ bearer: first.accessToken }));
    expect(actor).toEqual({ kind: "customer", merchantId, customerId: first.customer.id });
    const me = await createCallerFactory(authRouter)({ ...ctx(), actor }).me();
    expect(me).toEqual(first.customer);
  });

  test("a known and an unknown address are answered alike, by a job that holds neither address nor code", async () => {
    const known = newAddress();
    await verify(known, await ask("otp", known));
    const caller = createCallerFactory(authRouter)(ctx());
    const answers = [known, newAddress()].map((email) => caller.requestOtp({ email, merchantId }));
    expect(await Promise.all(answers)).toEqual([{ isSent: true }, { isSent: true }]);
    const jobs = await installation.deps.db.withSystem((tx) =>
      tx.execute("SELECT data FROM pgboss.job WHERE name = 'login-mail'"),
    );
    expect(jobs.rows.length).toBeGreaterThan(1);
    for (const { data } of jobs.rows) expect(Object.keys(data).sort()).toEqual(["challengeId", "language"]);
  });

  test("a code is good once", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    await verify(email, code);
    expect(await errorCodeOf(verify(email, code))).toBe("code_invalid");
  });

  test("twenty verifications of the right code at once give one token", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    const codes = await Promise.all(Array.from({ length: 20 }, () => errorCodeOf(verify(email, code))));
    expect(codes.filter((each) => each === "none")).toHaveLength(1);
  });

  test("five wrong tries kill a code, also for the right one", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    const tries = Array.from({ length: 5 }, () => errorCodeOf(verify(email, wrongFor(code))));
    expect(await Promise.all(tries)).toEqual(Array(5).fill("code_invalid"));
    expect(await errorCodeOf(verify(email, code))).toBe("too_many_attempts");
    expect(await errorCodeOf(verify(email, await ask("otp", email)))).toBe("none");
  });

  test("twenty guesses at once get five looks, not twenty", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    const guesses = Array.from({ length: 20 }, () => errorCodeOf(verify(email, wrongFor(code))));
    const codes = await Promise.all(guesses);
    expect(codes.filter((each) => each === "code_invalid")).toHaveLength(5);
    expect(codes.filter((each) => each === "too_many_attempts")).toHaveLength(15);
  });

  test("asking for new codes buys no more guesses than ten an hour for an address", async () => {
    const email = newAddress();
    for (let round = 0; round < 2; round += 1) {
      const code = await ask("otp", email);
      for (let n = 0; n < 5; n += 1) await errorCodeOf(verify(email, wrongFor(code)));
    }
    const code = await ask("otp", email);
    expect(await errorCodeOf(verify(email, code))).toBe("too_many_attempts");
    clock.advance(3_600_001);
    expect(await errorCodeOf(verify(email, await ask("otp", email)))).toBe("none");
  });

  test("an address may ask ten times a quarter of an hour, and others are not touched", async () => {
    const email = newAddress();
    for (let n = 0; n < 10; n += 1) await ask("otp", email);
    expect(await errorCodeOf(ask("otp", email))).toBe("too_many_attempts");
    expect(await errorCodeOf(ask("magic_link", email))).toBe("none");
    expect(await errorCodeOf(ask("otp", newAddress()))).toBe("none");
    clock.advance(900_001);
    expect(await errorCodeOf(ask("otp", email))).toBe("none");
  });

  test("only the newest code counts", async () => {
    const email = newAddress();
    const old = await ask("otp", email);
    const fresh = await ask("otp", email);
    if (old !== fresh) expect(await errorCodeOf(verify(email, old))).toBe("code_invalid");
    expect(await errorCodeOf(verify(email, fresh))).toBe("none");
  });

  test("a code expires", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    clock.advance(installation.deps.config.otpExpiresInMinutes * 60_000);
    expect(await errorCodeOf(verify(email, code))).toBe("code_expired");
  });

  test("a code is one merchant's", async () => {
    const other = await createTestMerchant(installation.deps);
    const email = newAddress();
    const code = await ask("otp", email);
    expect(await errorCodeOf(verify(email, code, other.merchantId))).toBe("code_invalid");
    const here = await verify(email, code);
    const there = await verify(email, await ask("otp", email, other.merchantId), other.merchantId);
    expect(there.customer.merchantId).toBe(other.merchantId);
    expect(there.customer.id).not.toBe(here.customer.id);
  });

  test("a merchant must be named, be there and be open", async () => {
    const closed = await createTestMerchant(installation.deps, { isActive: false });
    const email = newAddress();
    expect(await errorCodeOf(requestLogin(ctx(), "otp", { email }))).toBe("validation");
    expect(await errorCodeOf(requestLogin(ctx(), "otp", { email, merchantId: 999_999 }))).toBe("not_found");
    const shut = requestLogin(ctx(), "otp", { email, merchantId: closed.merchantId });
    expect(await errorCodeOf(shut)).toBe("merchant_inactive");
    const deps = { ...installation.deps, config: { ...installation.deps.config, defaultMerchantId: merchantId } };
    expect(await requestLogin(anonymous(deps), "otp", { email })).toEqual({ isSent: true });
  });

  test("neither the challenge nor the limits keep a code or, in the limits, an address", async () => {
    const email = newAddress();
    const code = await ask("otp", email);
    const { rows } = await installation.deps.db.withSystem((tx) =>
      tx.execute("SELECT lc_code_hash AS hash FROM atapos.login_challenge"),
    );
    expect(rows.some((row) => String(row.hash).includes(code))).toBe(false);
    const limits = await installation.deps.db.withSystem((tx) => tx.execute("SELECT key FROM atapos.rate_limit"));
    expect(limits.rows.length).toBeGreaterThan(0);
    expect(limits.rows.some((row) => String(row.key).includes("@"))).toBe(false);
  });
});

describe("magic links", () => {
  test("sign in once, whoever asks how often at the same time", async () => {
    const email = newAddress();
    const token = await ask("magic_link", email);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const codes = await Promise.all(Array.from({ length: 10 }, () => errorCodeOf(verifyMagicLink(ctx(), { token }))));
    expect(codes.filter((each) => each === "none")).toHaveLength(1);
    expect(codes.filter((each) => each === "code_invalid")).toHaveLength(9);
  });

  test("expire", async () => {
    const token = await ask("magic_link", newAddress());
    clock.advance(installation.deps.config.magicLinkExpiresInMinutes * 60_000);
    expect(await errorCodeOf(verifyMagicLink(ctx(), { token }))).toBe("code_expired");
  });

  test("an older link stays good until it is used, so that nobody can spoil it by asking again", async () => {
    const email = newAddress();
    const token = await ask("magic_link", email);
    await ask("magic_link", email);
    expect((await verifyMagicLink(ctx(), { token })).customer.email).toBe(email);
  });

  test("a code's secret is no link, and a made-up token is nothing", async () => {
    await ask("otp", newAddress());
    const row = await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      return db.loginChallenge.findFirstOrThrow({ where: { kind: "otp" }, orderBy: { id: "desc" } });
    });
    const seed = { id: Number(row.id), kind: "otp" as const, expiresAt: row.expiresAt };
    for (const token of [linkToken(installation.deps.keys, seed), row.codeHash, "x".repeat(43)]) {
      expect(await errorCodeOf(verifyMagicLink(ctx(), { token }))).toBe("code_invalid");
    }
  });
});

describe("customer tokens", () => {
  test("end with signing out everywhere, by their hour, and when the merchant closes", async () => {
    const email = newAddress();
    const { accessToken } = await verify(email, await ask("otp", email));
    const who = (bearer: string) => resolveActor(installation.deps, credentials({ bearer }));
    const actor = await who(accessToken);
    await createCallerFactory(authRouter)({ ...ctx(), actor }).signOutEverywhere();
    expect(await errorCodeOf(who(accessToken))).toBe("unauthenticated");

    const next = await verify(email, await ask("otp", email));
    expect(await errorCodeOf(who(next.accessToken))).toBe("none");
    clock.advance(168 * 3_600_000 + 1_000);
    expect(await errorCodeOf(who(next.accessToken))).toBe("unauthenticated");

    const shop = await createTestMerchant(installation.deps);
    const there = await verify(email, await ask("otp", email, shop.merchantId), shop.merchantId);
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.merchant.update({ where: { id: shop.merchantId }, data: { isActive: false } });
    });
    expect(await errorCodeOf(who(there.accessToken))).toBe("merchant_inactive");
  });
});
