import { z } from "zod";
import {
  address,
  databaseAddress,
  flag,
  longSecret,
  namedAddresses,
  networks,
  oneOf,
  originList,
  sealingKeys,
  whole,
} from "./env-values.ts";

const MINUTES = { min: 1, max: 100_000 };
const PORT = { min: 0, max: 65_535 };
const text = z.string().optional();

/** Every variable of the configuration, by its name in the environment; empty counts as unset. */
export const envSchema = z.object({
  ATAPOS_ENV: oneOf(["demo", "production"], "demo"),
  ATAPOS_DATA_DIR: z.string().default(".data"),
  ATAPOS_HOST: z.string().default("127.0.0.1"),
  /** Days of past orders that seeding makes for the first demo merchant. */
  ATAPOS_DEMO_DAYS: whole(60, { min: 0, max: 365 }),

  APP_NAME: z.string().default("ATAPOS - Point of Sale System"),
  APP_VERSION: z.string().default("1.0.0"),
  DEBUG: flag(false),
  APP_URL: address.default("http://localhost:3000"),
  POS_URL: address.default("http://localhost:3001"),
  API_URL: address.default("http://localhost:8000"),
  API_PORT: whole(8000, PORT),
  API_PROCESSES: whole(1, { min: 1, max: 64 }),
  TRUSTED_PROXIES: networks,
  HEALTH_PEERS: namedAddresses,

  DATABASE_URL: databaseAddress,
  DATABASE_WEB_URL: databaseAddress.optional(),
  DATABASE_SYSTEM_URL: databaseAddress.optional(),
  DB_LOGIN_SECRET: longSecret.optional(),
  DB_POOL_SIZE: whole(3, { min: 1, max: 1000 }),
  DB_MAX_OVERFLOW: whole(5, { min: 0, max: 1000 }),
  DB_POOL_RECYCLE: whole(3600, { min: -1, max: 10_000_000 }),
  DB_POOL_TIMEOUT: whole(30, { min: 1, max: 3600 }),
  DB_POOL_PRE_PING: flag(true),

  ATLAS_SSO_URL: address.optional(),
  ATLAS_APP_CODE: z.string().default("ATAPOS"),
  ATLAS_ENCRYPTION_KEY: text,
  ATLAS_ENCRYPTION_IV: text,
  ENCRYPTION_ENABLED: flag(false),
  ENCRYPTION_KEY: text,
  ENCRYPTION_IV: text,

  CORS_ORIGINS: originList(["*.atamsindonesia.com"]),
  LOGGING_ENABLED: flag(true),
  LOG_LEVEL: oneOf(["critical", "fatal", "error", "warning", "warn", "info", "debug", "trace"], "info"),
  LOG_TO_FILE: flag(false),
  RATE_LIMIT_ENABLED: flag(true),
  RATE_LIMIT_REQUESTS: whole(100, { min: 1, max: 100_000_000 }),
  RATE_LIMIT_WINDOW: whole(60, { min: 1, max: 86_400 }),

  DEFAULT_MERCHANT_ID: whole(1, { min: 1, max: 999_999_999 }),
  MIDTRANS_IS_PRODUCTION: flag(false),
  MIDTRANS_DEFAULT_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "is no currency code")
    .default("IDR"),
  MIDTRANS_SNAP_BASE_URL: address.optional(),
  MIDTRANS_CORE_BASE_URL: address.optional(),
  MIDTRANS_NOTIFICATION_URL: address.optional(),
  PAYMENT_EXPIRE_MINUTES: whole(30, { min: 1, max: 1440 }),
  SECRET_KEYS: sealingKeys,

  CLOUDINARY_CLOUD_NAME: text,
  CLOUDINARY_API_KEY: text,
  CLOUDINARY_API_SECRET: text,
  CLOUDINARY_FOLDER: text,
  CLOUDINARY_BASE_URL: address.optional(),

  JWT_SECRET_KEY: longSecret,
  JWT_ALGORITHM: z.literal("HS256", { error: "must be HS256" }).default("HS256"),
  JWT_ACCESS_TOKEN_EXPIRE_HOURS: whole(168, { min: 1, max: 87_600 }),
  STAFF_TOKEN_EXPIRE_HOURS: whole(12, { min: 1, max: 8760 }),
  NEXTAUTH_SECRET: longSecret,
  NEXTAUTH_URL: address.optional(),
  MAGIC_LINK_EXPIRE_MINUTES: whole(15, MINUTES),
  OTP_EXPIRE_MINUTES: whole(5, MINUTES),
  OTP_LENGTH: whole(6, { min: 4, max: 10 }),

  RESEND_API_KEY: text,
  RESEND_BASE_URL: address.optional(),
  MAIL_USERNAME: text,
  MAIL_PASSWORD: text,
  MAIL_FROM: z.string().default("noreply@localhost"),
  MAIL_FROM_NAME: z.string().default("ATAPOS"),
  MAIL_SERVER: text,
  MAIL_PORT: whole(465, PORT),
  MAIL_SSL_TLS: flag(true),
  MAIL_STARTTLS: flag(false),
});

export type Env = z.infer<typeof envSchema>;
