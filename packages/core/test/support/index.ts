// A whole installation for tests: a fresh database on real PostgreSQL, the real use cases, and a clock one may set.
import { openDatabase } from "@atapos/db";
import { type TestDatabase, testDatabase } from "@atapos/db/testing";
import { PosError, type StaffActor } from "@atapos/domain";
import pino from "pino";
import type { Context } from "../../src/context.ts";
import type { CoreConfig, Deps } from "../../src/deps.ts";
import { createEventHub } from "../../src/event/hub.ts";
import { createJobQueue } from "../../src/job/create-job-queue.ts";
import { deriveKeys } from "../../src/keys.ts";
import { noMeter } from "../../src/meter.ts";

export const testConfig: CoreConfig = {
  environment: "demo",
  appUrl: "http://localhost:3000",
  posUrl: "http://localhost:3001",
  apiUrl: "http://localhost:8000",
  defaultMerchantId: null,
  otpLength: 6,
  otpExpiresInMinutes: 5,
  magicLinkExpiresInMinutes: 15,
  customerTokenHours: 168,
  staffTokenHours: 12,
  paymentExpiresInMinutes: 15,
  newMerchant: { isMidtransProduction: false, currency: "IDR" },
};

export interface TestInstallation {
  deps: Deps;
  database: TestDatabase;
  close(): Promise<void>;
}

export interface TestInstallationOptions extends Partial<Omit<Deps, "config" | "db" | "events" | "jobs">> {
  config?: Partial<CoreConfig>;
  maxConnections?: number;
}

/** Ports that are not given refuse with not_configured, as an installation without that vendor does. */
export async function startTestInstallation(options: TestInstallationOptions = {}): Promise<TestInstallation> {
  const { config, maxConnections, ...given } = options;
  const database = await testDatabase();
  const log = given.log ?? pino({ level: "silent" });
  const { webUrl, systemUrl } = database;
  const db = openDatabase({ webUrl, systemUrl, maxConnections: maxConnections ?? 12 });
  const events = await createEventHub({ db, systemUrl, log });
  const deps: Deps = {
    db,
    events,
    jobs: createJobQueue(),
    payments: {
      createSnap: refuse,
      chargeQris: refuse,
      checkKey: refuse,
      status: refuse,
      cancel: refuse,
      expire: refuse,
      refund: refuse,
      verifyNotification: () => null,
    },
    mail: { send: refuse },
    media: { upload: refuse, delete: refuse, jpeg: refuse, sizedUrl: (publicId) => `http://localhost/${publicId}` },
    sso: null,
    keys: deriveKeys("a test secret that is more than 32 bytes long"),
    config: { ...testConfig, ...config },
    now: Date.now,
    meter: noMeter,
    log,
    ...given,
  };
  return {
    deps,
    database,
    async close() {
      await events.close();
      await db.close();
      await database.drop();
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new PosError("not_configured"));
}

export interface TestMerchant {
  merchantId: number;
  /** Level 100. */
  admin: Context & { actor: StaffActor; merchantId: number };
  /** Level 10. */
  officer: Context & { actor: StaffActor; merchantId: number };
}

/** A merchant of its own for one test, with an admin and an officer; money rules off unless given. */
export async function createTestMerchant(
  deps: Deps,
  settings: Record<string, string | number | boolean> = {},
): Promise<TestMerchant> {
  const made = await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const merchant = await db.merchant.create({ data: { name: "Test", businessType: "fnb", ...settings } });
    const merchantId = merchant.id;
    await db.merchantVersion.create({ data: { merchantId } });
    await db.counter.create({ data: { merchantId, name: "event" } });
    const staff: { id: number; accountId: number; level: number; name: string }[] = [];
    for (const level of [100, 10]) {
      const name = `staff ${level} of ${merchantId}`;
      const account = await db.account.create({ data: { email: `s${level}-m${merchantId}@example.test`, name } });
      const { id } = await db.staff.create({ data: { merchantId, accountId: account.id, level, name } });
      staff.push({ id, accountId: account.id, level, name });
    }
    return { merchantId, staff };
  });
  const [admin, officer] = made.staff.map((person) =>
    actingAs(deps, {
      kind: "staff",
      merchantId: made.merchantId,
      staffId: person.id,
      accountId: person.accountId,
      level: person.level,
      name: person.name,
    }),
  );
  if (!admin || !officer) throw new Error("a test merchant has two staff");
  return { merchantId: made.merchantId, admin, officer };
}

let requests = 0;

/** A context for an actor that belongs to a merchant. */
export function actingAs<A extends Context["actor"] & { merchantId: number }>(
  deps: Deps,
  actor: A,
): Context & { actor: A; merchantId: number } {
  requests += 1;
  return {
    deps,
    actor,
    merchantId: actor.merchantId,
    requestId: `test-${requests}`,
    address: "127.0.0.1",
    language: "en",
    deviceId: null,
  };
}
