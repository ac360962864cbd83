import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Env } from "@atapos/core";
import pino, { type DestinationStream, type Logger } from "pino";

/** Python's names for what pino calls otherwise. */
const LEVELS: Readonly<Record<string, string>> = { critical: "fatal", warning: "warn" };

const SECRET_KEYS = [
  "authorization",
  "cookie",
  "set-cookie",
  "token",
  "accessToken",
  "access_token",
  "refreshToken",
  "otp",
  "code",
  "password",
  "pin",
  "secret",
  "serverKey",
  "server_key",
  "signature_key",
  "me_midtrans_server_key",
  "midtransServerKey",
];

/** Lines are written together, a quarter of a second late at most; what waits is written when the process ends. */
const TOGETHER = { sync: false, minLength: 4096, periodicFlush: 250 };

/** Structured logs on standard output, or in a file of the data folder; secrets are taken out by their names. */
export function createLog(
  env: Pick<Env, "LOGGING_ENABLED" | "LOG_LEVEL" | "LOG_TO_FILE" | "ATAPOS_DATA_DIR">,
  to?: DestinationStream,
): Logger {
  const paths = SECRET_KEYS.flatMap((key) => {
    const name = /^\w+$/.test(key) ? `.${key}` : `["${key}"]`;
    const own = /^\w+$/.test(key) ? key : `["${key}"]`;
    return [own, `*${name}`, `*.*${name}`];
  });
  return pino(
    {
      enabled: env.LOGGING_ENABLED,
      level: LEVELS[env.LOG_LEVEL] ?? env.LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: "[redacted]" },
    },
    to ?? destination(env),
  );
}

function destination(env: Pick<Env, "LOG_TO_FILE" | "ATAPOS_DATA_DIR">): DestinationStream {
  if (!env.LOG_TO_FILE) return pino.destination({ dest: 1, ...TOGETHER });
  const directory = path.resolve(env.ATAPOS_DATA_DIR, "logs");
  mkdirSync(directory, { recursive: true });
  return pino.destination({ dest: path.join(directory, "atapos-api.log"), append: true, ...TOGETHER });
}
