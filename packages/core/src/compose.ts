import { openDatabase } from "@atapos/db";
import { databaseLogins } from "@atapos/db/setup";
import { PosError } from "@atapos/domain";
import type { Logger } from "pino";
import { createAtlasSso } from "./adapters/atlas-sso.ts";
import { createCloudinaryMedia } from "./adapters/cloudinary-media.ts";
import { createMidtransPayments } from "./adapters/midtrans-payments.ts";
import { createResendMail } from "./adapters/resend-mail.ts";
import { createSmtpMail } from "./adapters/smtp-mail.ts";
import type { CoreConfig, Deps } from "./deps.ts";
import type { Env } from "./env-schema.ts";
import { createEventHub } from "./event/hub.ts";
import { createJobQueue } from "./job/create-job-queue.ts";
import { type RunningJobs, startJobs } from "./job/run-jobs.ts";
import { deriveKeys } from "./keys.ts";
import { type Meter, noMeter } from "./meter.ts";
import type { MailPort } from "./ports/mail.ts";
import type { MediaPort } from "./ports/media.ts";
import type { PaymentsPort } from "./ports/payments.ts";
import type { StaffSsoPort } from "./ports/staff-sso.ts";

export interface Composition {
  deps: Deps;
  /** Begins to work off the job queues; `stop` lets running jobs end. */
  startJobs(): Promise<RunningJobs>;
  /** Gives back every connection. */
  close(): Promise<void>;
}

/** A notice has two questions to ask within the gateway's 15 s, and an attempt is given up after them. */
const GATEWAY_TIMEOUT_MS = 6_000;
const SYSTEM_CONNECTIONS = 4;

/** Builds, once per process, everything the use cases reach: database, vendors, feed, queue, keys. */
export async function createDeps(env: Env, log: Logger, meter: Meter = noMeter): Promise<Composition> {
  const { webUrl, systemUrl } = loginsOf(env);
  const db = openDatabase({
    webUrl,
    systemUrl,
    maxConnections: env.DB_POOL_SIZE + env.DB_MAX_OVERFLOW,
    maxSystemConnections: SYSTEM_CONNECTIONS,
    acquireTimeoutMs: env.DB_POOL_TIMEOUT * 1000,
    // -1 keeps connections for good, which is the pool's 0.
    recycleSeconds: Math.max(env.DB_POOL_RECYCLE, 0),
    checksIdle: env.DB_POOL_PRE_PING,
    onError: (error) => log.warn({ err: error }, "an idle database connection broke"),
    onWait: (seconds) => meter.poolWait(seconds),
  });
  try {
    const events = await createEventHub({ db, systemUrl, log });
    const deps: Deps = {
      db,
      events,
      jobs: createJobQueue(),
      log,
      payments: paymentsOf(env),
      mail: mailOf(env),
      media: mediaOf(env),
      sso: ssoOf(env),
      keys: deriveKeys(env.JWT_SECRET_KEY, env.SECRET_KEYS),
      config: configOf(env),
      now: () => Date.now(),
      meter,
    };
    return {
      deps,
      startJobs: () => startJobs(deps, { connectionString: systemUrl }),
      async close() {
        await events.close();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

function loginsOf(env: Env): { webUrl: string; systemUrl: string } {
  const derived = env.DB_LOGIN_SECRET
    ? databaseLogins({ databaseUrl: env.DATABASE_URL, secret: env.DB_LOGIN_SECRET })
    : undefined;
  const webUrl = env.DATABASE_WEB_URL ?? derived?.webUrl;
  const systemUrl = env.DATABASE_SYSTEM_URL ?? derived?.systemUrl;
  if (webUrl === undefined || systemUrl === undefined) throw new Error("DB_LOGIN_SECRET is not set");
  return { webUrl, systemUrl };
}

function configOf(env: Env): CoreConfig {
  return {
    environment: env.ATAPOS_ENV,
    appUrl: env.APP_URL,
    posUrl: env.POS_URL,
    apiUrl: env.API_URL,
    defaultMerchantId: env.DEFAULT_MERCHANT_ID,
    otpLength: env.OTP_LENGTH,
    otpExpiresInMinutes: env.OTP_EXPIRE_MINUTES,
    magicLinkExpiresInMinutes: env.MAGIC_LINK_EXPIRE_MINUTES,
    customerTokenHours: env.JWT_ACCESS_TOKEN_EXPIRE_HOURS,
    staffTokenHours: env.STAFF_TOKEN_EXPIRE_HOURS,
    paymentExpiresInMinutes: env.PAYMENT_EXPIRE_MINUTES,
    newMerchant: { isMidtransProduction: env.MIDTRANS_IS_PRODUCTION, currency: env.MIDTRANS_DEFAULT_CURRENCY },
  };
}

function paymentsOf(env: Env): PaymentsPort {
  // The vendor cannot reach a machine without a public address: there its dashboard's address stays.
  const own = env.API_URL.startsWith("https:") ? `${env.API_URL}/api/v1/orders/webhooks/midtrans` : null;
  return createMidtransPayments({
    snapBaseUrl: env.MIDTRANS_SNAP_BASE_URL ?? null,
    coreBaseUrl: env.MIDTRANS_CORE_BASE_URL ?? null,
    timeoutMs: GATEWAY_TIMEOUT_MS,
    notificationUrl: env.MIDTRANS_NOTIFICATION_URL ?? own,
  });
}

function mailOf(env: Env): MailPort {
  const from = `"${env.MAIL_FROM_NAME.replaceAll(/["\\\r\n]/g, "")}" <${env.MAIL_FROM}>`;
  if (env.RESEND_API_KEY) return createResendMail({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from });
  if (env.MAIL_SERVER) {
    return createSmtpMail({
      host: env.MAIL_SERVER,
      port: env.MAIL_PORT,
      username: env.MAIL_USERNAME ?? null,
      password: env.MAIL_PASSWORD ?? null,
      from,
      isSslTls: env.MAIL_SSL_TLS,
      isStartTls: env.MAIL_STARTTLS,
    });
  }
  return { send: () => Promise.reject(new PosError("not_configured", { what: "mail" })) };
}

function mediaOf(env: Env): MediaPort {
  const { CLOUDINARY_CLOUD_NAME: cloudName, CLOUDINARY_API_KEY: apiKey, CLOUDINARY_API_SECRET: apiSecret } = env;
  if (cloudName && apiKey && apiSecret) {
    const { CLOUDINARY_FOLDER: folder, CLOUDINARY_BASE_URL: baseUrl } = env;
    return createCloudinaryMedia({ cloudName, apiKey, apiSecret, folder: folder ?? "", baseUrl: baseUrl ?? null });
  }
  const refuse = () => Promise.reject(new PosError("not_configured", { what: "media" }));
  return { upload: refuse, delete: refuse, jpeg: refuse, sizedUrl: () => "" };
}

function ssoOf(env: Env): StaffSsoPort | null {
  if (!env.ATLAS_SSO_URL) return null;
  return createAtlasSso({
    baseUrl: env.ATLAS_SSO_URL,
    appCode: env.ATLAS_APP_CODE,
    encryptionKey: env.ATLAS_ENCRYPTION_KEY ?? null,
    encryptionIv: env.ATLAS_ENCRYPTION_IV ?? null,
  });
}
