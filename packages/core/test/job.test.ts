import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createResendMail } from "../src/adapters/resend-mail.ts";
import { createSmtpMail } from "../src/adapters/smtp-mail.ts";
import { requestLogin } from "../src/auth/request-login.ts";
import { verifyMagicLink } from "../src/auth/verify-magic-link.ts";
import { verifyOtp } from "../src/auth/verify-otp.ts";
import type { Deps } from "../src/deps.ts";
import { clearExpired } from "../src/job/clear-expired.ts";
import type { JobHandlers } from "../src/job/job-handlers.ts";
import type { JobName } from "../src/job/queue.ts";
import { sendLoginMail } from "../src/job/send-login-mail.ts";
import { type RunningJobs, workQueues } from "../src/job/work-queues.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { anonymous, firstMailTo, inboxOf, testClock } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let installation: TestInstallation;
let shop: TestMerchant;
const clock = testClock();
const nothing = async () => undefined;

beforeAll(async () => {
  sandbox = await startSandbox();
  const mail = createResendMail({ apiKey: "re_x", baseUrl: `${sandbox.url}/resend`, from: "a@atapos.test" });
  installation = await startTestInstallation({ mail, now: clock.now });
  shop = await createTestMerchant(installation.deps, { name: "Warung Uji" });
});
afterAll(async () => {
  await installation?.close();
  await sandbox?.stop();
});

function start(handlers: Partial<JobHandlers>, deps: Deps = installation.deps, sweep: () => Promise<void> = nothing) {
  const idle = {
    "login-mail": nothing,
    "invitation-mail": nothing,
    "receipt-mail": nothing,
    "payment-check": nothing,
    "refund-send": nothing,
    "report-refresh": nothing,
    "picture-sweep": nothing,
    retention: nothing,
  };
  const options = { connectionString: installation.database.systemUrl, sweep };
  return workQueues(deps, { ...options, handlers: { ...idle, ...handlers } });
}

async function jobsOf(name: JobName): Promise<{ data: Record<string, unknown>; state: string }[]> {
  const { rows } = await installation.deps.db.withSystem((tx) =>
    tx.execute("SELECT data, state FROM pgboss.job WHERE name = $1 ORDER BY created_on", [name]),
  );
  return rows.map((row) => ({ data: row.data, state: row.state }));
}

describe("a job", () => {
  test("exists if and only if the transaction that enqueued it commits", async () => {
    const { merchantId } = shop;
    await inMerchant(shop.admin, merchantId, async (uow) => {
      uow.enqueue("refund-send", { merchantId, refundId: 1 });
    });
    const failing = inMerchant(shop.admin, merchantId, async (uow) => {
      uow.enqueue("refund-send", { merchantId, refundId: 2 });
      await installation.deps.jobs.enqueue(uow, "refund-send", { merchantId, refundId: 3 });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await installation.deps.db.withSystem((tx) =>
      installation.deps.jobs.enqueue(tx, "refund-send", { merchantId, refundId: 4 }, { startAfterSeconds: 3600 }),
    );
    const jobs = await jobsOf("refund-send");
    expect(jobs.map((job) => job.data.refundId)).toEqual([1, 4]);
  });

  test("that fails is tried again, is given what was enqueued, and waits for its time", async () => {
    const seen: number[] = [];
    const running = await start({
      "refund-send": async (_, { refundId }) => {
        seen.push(refundId);
        if (seen.length === 1) throw new Error("first time");
      },
    });
    await vi.waitFor(async () => expect((await jobsOf("refund-send"))[0]?.state).toBe("retry"), 10_000);
    await installation.deps.db.withSystem((tx) =>
      tx.execute("UPDATE pgboss.job SET start_after = now() WHERE name = 'refund-send' AND state = 'retry'"),
    );
    await vi.waitFor(async () => expect((await jobsOf("refund-send"))[0]?.state).toBe("completed"), 10_000);
    await running.stop();
    expect(seen).toEqual([1, 1]);
  });

  test("under way is waited for when the process stops, and the sweep too", async () => {
    const { merchantId } = shop;
    let started = 0;
    let ended = 0;
    const slow = async () => {
      started += 1;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      ended += 1;
    };
    const running = await start({ "payment-check": slow }, installation.deps, slow);
    await inMerchant(shop.admin, merchantId, async (uow) => {
      uow.enqueue("payment-check", { merchantId, paymentId: 1 });
    });
    await vi.waitFor(() => expect(started).toBe(2), 10_000);
    await running.stop();
    expect(ended).toBe(2);
    expect((await jobsOf("payment-check"))[0]?.state).toBe("completed");
  });

  test("that does not end is left to the next process before this one is killed", async () => {
    const { merchantId } = shop;
    let isStarted = false;
    let release = () => {};
    const endless = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hang = async () => {
      isStarted = true;
      await endless;
    };
    const running = await start({ "refund-send": hang }, installation.deps, () => endless);
    await inMerchant(shop.admin, merchantId, async (uow) => {
      uow.enqueue("refund-send", { merchantId, refundId: 9 });
    });
    await vi.waitFor(() => expect(isStarted).toBe(true), 10_000);
    const asked = Date.now();
    await running.stop();
    expect(Date.now() - asked).toBeLessThan(6_500);
    expect((await jobsOf("refund-send")).at(-1)).toMatchObject({ state: "retry", data: { refundId: 9 } });
    release();
  });

  test("of a hundred does not wait for the ninety-nine before it, a second each", async () => {
    const { merchantId } = shop;
    const done = new Set<number>();
    await inMerchant(shop.admin, merchantId, async (uow) => {
      for (let orderId = 1; orderId <= 100; orderId += 1) uow.enqueue("receipt-mail", { merchantId, orderId });
    });
    const running = await start({
      "receipt-mail": async (_, { orderId }) => {
        done.add(orderId);
      },
    });
    await vi.waitFor(() => expect(done.size).toBe(100), 8_000);
    await running.stop();
  });
});

describe("sign-in mail", () => {
  let running: RunningJobs;
  beforeAll(async () => {
    running = await start({ "login-mail": sendLoginMail });
  });
  afterAll(() => running?.stop());

  const inbox = (to: string) => inboxOf(sandbox.url, to);
  const mailTo = (address: string) => firstMailTo(sandbox.url, address);

  test("brings a code within ten seconds that signs in, in the reader's language", async () => {
    const { merchantId } = shop;
    const ctx = anonymous(installation.deps, "en");
    await requestLogin(ctx, "otp", { email: "Code@example.test", merchantId });
    const mail = await mailTo("code@example.test");
    expect(mail.subject).toContain("is your sign-in code for Warung Uji");
    const otp = /\d{6}/.exec(mail.text)?.[0] ?? "";
    const session = await verifyOtp(ctx, { email: "code@example.test", otp, merchantId });
    expect(session.customer).toMatchObject({ email: "code@example.test", merchantId });
  });

  test("brings a link that signs in", async () => {
    const ctx = anonymous(installation.deps, "id");
    await requestLogin(ctx, "magic_link", { email: "link@example.test", merchantId: shop.merchantId });
    const mail = await mailTo("link@example.test");
    const [url] = /http:\/\/localhost:3000\/auth\/magic-link\?token=\S+/.exec(mail.text) ?? [];
    const token = new URL(url ?? "").searchParams.get("token") ?? "";
    expect((await verifyMagicLink(ctx, { token })).customer.email).toBe("link@example.test");
  });

  test("is the same message when it is sent again, so that the vendor drops the repeat", async () => {
    const ctx = anonymous(installation.deps);
    await requestLogin(ctx, "otp", { email: "again@example.test", merchantId: shop.merchantId });
    await mailTo("again@example.test");
    const data = (await jobsOf("login-mail")).at(-1)?.data;
    await sendLoginMail(installation.deps, { challengeId: Number(data?.challengeId), language: "id" });
    expect(await inbox("again@example.test")).toHaveLength(1);
  });

  test("goes by SMTP as well, and not for a challenge that ran out", async () => {
    const options = {
      host: "127.0.0.1",
      port: sandbox.smtpPort,
      username: null,
      password: null,
      from: "a@atapos.test",
    };
    const smtp = createSmtpMail({ ...options, isSslTls: false, isStartTls: false });
    const deps = { ...installation.deps, mail: smtp };
    const seed = { kind: "otp", merchantId: shop.merchantId, codeHash: "unused" };
    const make = (address: string, expiresAt: Date) =>
      deps.db.withSystem(async (tx) => {
        const db = await tx.prisma();
        return db.loginChallenge.create({ data: { ...seed, address, expiresAt }, select: { id: true } });
      });
    const alive = await make("smtp@example.test", new Date(clock.now() + 60_000));
    const over = await make("late@example.test", new Date(clock.now() - 1));
    for (const { id } of [alive, over]) await sendLoginMail(deps, { challengeId: Number(id), language: "id" });
    expect(await inbox("smtp@example.test")).toHaveLength(1);
    expect(await inbox("late@example.test")).toEqual([]);
  });
});

test("retention clears what is over and leaves the rest", async () => {
  const { deps } = installation;
  const { merchantId } = await createTestMerchant(deps);
  const day = 86_400_000;
  const ago = (days: number) => new Date(clock.now() - days * day);
  await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const event = { merchantId, type: "order.placed", payload: {} };
    await db.event.createMany({
      data: [
        { ...event, seq: 1, createdAt: ago(15) },
        { ...event, seq: 2, createdAt: ago(13) },
      ],
    });
    const key = { merchantId, actor: "a", route: "r", requestHash: "h" };
    await db.idempotencyKey.createMany({
      data: [
        { ...key, key: "old", createdAt: ago(1.1) },
        { ...key, key: "new" },
      ],
    });
    const challenge = { kind: "otp", merchantId, codeHash: "h" };
    const challenges = [
      { ...challenge, address: "old", expiresAt: ago(2) },
      { ...challenge, address: "new", expiresAt: ago(0.5) },
    ];
    await db.loginChallenge.createMany({ data: challenges });
    const limits = [
      { key: "old", expire: BigInt(ago(1).getTime()) },
      { key: "new", expire: BigInt(ago(-1).getTime()) },
    ];
    await db.rateLimit.createMany({ data: limits });
  });
  await clearExpired(deps);
  const left = await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId };
    return [
      (await db.event.findMany({ where })).map((row) => Number(row.seq)),
      (await db.idempotencyKey.findMany({ where })).map((row) => row.key),
      (await db.loginChallenge.findMany({ where })).map((row) => row.address),
      (await db.rateLimit.findMany({ where: { key: { in: ["old", "new"] } } })).map((row) => row.key),
    ];
  });
  expect(left).toEqual([[2], ["new"], ["new"], ["new"]]);
});
