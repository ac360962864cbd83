import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "../src/env.ts";
import { envSchema } from "../src/env-schema.ts";

const RANDOM = "9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0";
const least = {
  DATABASE_URL: "postgresql://owner:x@db.internal:5432/atapos",
  DB_LOGIN_SECRET: RANDOM,
  JWT_SECRET_KEY: RANDOM,
  NEXTAUTH_SECRET: RANDOM,
};
const production = { ...least, ATAPOS_ENV: "production" };

function problemOf(source: Record<string, string | undefined>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return "none";
}

describe("the example file", () => {
  const FOR_OTHER_PROGRAMS = new Set(
    "API_INTERNAL_URL ORDER_PORT POS_PORT SANDBOX_PORT SANDBOX_SMTP_PORT PG_PORT ATAPOS_DEMO ATAPOS_LOCK_MINUTES".split(
      " ",
    ),
  );
  const lines = readFileSync(path.resolve(import.meta.dirname, "../../../.env.example"), "utf8").split("\n");
  const entries = lines.flatMap((line) => {
    const match = /^(#\s)?([A-Z][A-Z0-9_]*)=(?:"(.*)"|(.*))$/.exec(line);
    return match?.[2] ? [{ name: match[2], value: match[3] ?? match[4] ?? "", isOff: match[1] !== undefined }] : [];
  });

  test("names every variable of the schema, and no variable that nothing reads", () => {
    const named = entries.map((entry) => entry.name).filter((name) => !FOR_OTHER_PROGRAMS.has(name));
    expect(named.toSorted()).toEqual(Object.keys(envSchema.shape).toSorted());
  });

  test("parses in demo, with every line switched on and with its own lines alone", () => {
    const all = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
    expect(readEnv(all).APP_NAME).toBe("ATAPOS - Point of Sale System");
    const on = Object.fromEntries(entries.filter((entry) => !entry.isOff).map(({ name, value }) => [name, value]));
    expect(readEnv({ ...least, ...on })).toEqual(readEnv(least));
  });

  test("is refused by production, with every placeholder named", () => {
    const all = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
    const problem = problemOf({ ...all, ATAPOS_ENV: "production", ENCRYPTION_ENABLED: "true" });
    const secrets = entries.filter(({ value }) => /change|your_|\[\d/i.test(value)).map(({ name }) => name);
    expect(secrets.length).toBeGreaterThan(8);
    for (const name of secrets) expect(problem).toContain(name);
  });
});

describe("readEnv", () => {
  test("has the original's defaults", () => {
    expect(readEnv(least)).toMatchObject({
      ATAPOS_ENV: "demo",
      DB_POOL_SIZE: 3,
      DB_MAX_OVERFLOW: 5,
      RATE_LIMIT_REQUESTS: 100,
      RATE_LIMIT_WINDOW: 60,
      JWT_ACCESS_TOKEN_EXPIRE_HOURS: 168,
      OTP_LENGTH: 6,
      MAIL_SSL_TLS: true,
      LOG_LEVEL: "info",
    });
  });

  test.each([
    ["True", true],
    ["FALSE", false],
    ["1", true],
    ["off", false],
  ])("reads %s as a boolean", (given, expected) => {
    expect(readEnv({ ...least, LOG_TO_FILE: given }).LOG_TO_FILE).toBe(expected);
  });

  test("counts empty variables as unset, and takes slashes off the ends of addresses", () => {
    const env = readEnv({ ...least, CLOUDINARY_API_KEY: "", APP_URL: "https://order.example.com/" });
    expect(env.CLOUDINARY_API_KEY).toBeUndefined();
    expect(env.APP_URL).toBe("https://order.example.com");
  });

  test("reads lists and pairs", () => {
    const env = readEnv({
      ...least,
      CORS_ORIGINS: '["https://a.example", "*.b.example", "http://localhost:5173"]',
      TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,::1",
      HEALTH_PEERS: "order=http://127.0.0.1:3000/health?a=b,pos=http://127.0.0.1:3001/health",
      SECRET_KEYS: JSON.stringify({ a: Buffer.alloc(32, 7).toString("base64") }),
    });
    expect(env.CORS_ORIGINS).toHaveLength(3);
    expect(env.TRUSTED_PROXIES).toEqual(["127.0.0.1", "10.0.0.0/8", "::1"]);
    expect(env.HEALTH_PEERS[0]).toEqual({ name: "order", url: "http://127.0.0.1:3000/health?a=b" });
    expect(Object.keys(env.SECRET_KEYS)).toEqual(["a"]);
  });

  test.each([
    ["JWT_SECRET_KEY", "short-secret-value", "shorter than 32 bytes"],
    ["JWT_SECRET_KEY", undefined, "is not set"],
    ["NEXTAUTH_SECRET", "short-secret-value", "shorter than 32 bytes"],
    ["JWT_ALGORITHM", "RS256", "must be HS256"],
    ["JWT_ALGORITHM", "none", "must be HS256"],
    ["CORS_ORIGINS", "not-json-value", "is not JSON"],
    ["CORS_ORIGINS", '"a-string-value"', "is not a JSON list"],
    ["CORS_ORIGINS", '["https://a b-value"]', "no origin"],
    ["DEBUG", "maybe-value", "is not true or false"],
    ["DB_POOL_SIZE", "many-value", "is not a whole number"],
    ["API_PORT", "70000", "is not between"],
    ["DATABASE_URL", "mysql://a-value/b", "is not of the form"],
    ["DATABASE_URL", undefined, "is not set"],
    ["DB_LOGIN_SECRET", undefined, "is not set"],
    ["ATAPOS_ENV", "staging-value", "is none of demo, production"],
    ["APP_URL", "ftp://a-value", "is not an http or https address"],
    ["TRUSTED_PROXIES", "10.0.0.0/40-value", "no address or CIDR range"],
    ["HEALTH_PEERS", "a-value", "is not name=address"],
    ["SECRET_KEYS", '{"a":"c2hvcnQtdmFsdWU="}', "not 32 bytes"],
  ])("refuses %s = %s in one line without its value", (name, value, reason) => {
    const problem = problemOf({ ...least, [name]: value });
    expect(problem).toMatch(new RegExp(`${name} .*${reason}`));
    expect(problem).not.toContain("\n");
    if (value !== undefined) expect(problem).not.toContain(value);
  });

  test("names every bad variable at once", () => {
    const problem = problemOf({ ...least, DEBUG: "x", OTP_LENGTH: "x", JWT_SECRET_KEY: undefined });
    for (const name of ["DEBUG", "OTP_LENGTH", "JWT_SECRET_KEY"]) expect(problem).toContain(name);
  });

  test("refuses both kinds of mail encryption at once", () => {
    expect(problemOf({ ...least, MAIL_SSL_TLS: "True", MAIL_STARTTLS: "True" })).toContain("exclude each other");
  });
});

describe("production", () => {
  test("takes real secrets and the vendors' own addresses", () => {
    const real = {
      ATLAS_SSO_URL: "https://atlas.atamsindonesia.com/api/v1",
      RESEND_BASE_URL: "https://api.resend.com",
    };
    const atlas = { ATLAS_ENCRYPTION_KEY: RANDOM.slice(0, 32), ATLAS_ENCRYPTION_IV: RANDOM.slice(0, 16) };
    expect(readEnv({ ...production, ...real, ...atlas }).ATAPOS_ENV).toBe("production");
  });

  test.each([
    ["JWT_SECRET_KEY", "change-this-to-random-secret-key-in-production-min-32-chars"],
    ["JWT_SECRET_KEY", "atapos-demo-secret-that-everybody-knows-never-use-it-jwt"],
    ["NEXTAUTH_SECRET", "atapos-demo-secret-that-everybody-knows-never-use-it-nextauth"],
    ["DB_LOGIN_SECRET", "please-change-me-please-change-me-please"],
    ["DATABASE_URL", "postgresql://user:password@localhost:5432/atapos"],
    ["CLOUDINARY_API_SECRET", "YOUR_API_SECRET"],
    ["CLOUDINARY_API_KEY", "demo-cloudinary-key"],
    ["MAIL_PASSWORD", "your_email_password"],
    ["RESEND_API_KEY", "re_demo_key"],
    ["MIDTRANS_SNAP_BASE_URL", "http://127.0.0.1:4000/midtrans-app"],
    ["MIDTRANS_CORE_BASE_URL", "https://api.midtrans.com.evil.example"],
    ["RESEND_BASE_URL", "http://api.resend.com"],
    ["CLOUDINARY_BASE_URL", "https://cloudinary.com.example"],
    ["ATLAS_SSO_URL", "http://127.0.0.1:4000/atlas/api/v1"],
    ["ATLAS_SSO_URL", "https://192.168.1.4/api/v1"],
  ])("refuses %s = %s", (name, value) => {
    const problem = problemOf({ ...production, [name]: value });
    expect(problem).toContain(name);
    expect(problem).not.toContain(value);
  });

  test("does not mind the placeholder of a feature that is off", () => {
    expect(problemOf({ ...production, ENCRYPTION_KEY: "change_me_32_characters_long!!" })).toBe("none");
    expect(
      problemOf({ ...production, ENCRYPTION_ENABLED: "true", ENCRYPTION_KEY: "change_me", ENCRYPTION_IV: RANDOM }),
    ).toContain("ENCRYPTION_KEY");
  });
});
