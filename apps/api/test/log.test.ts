import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog } from "../src/log.ts";

type Settings = Parameters<typeof createLog>[0];
const settings: Settings = { LOGGING_ENABLED: true, LOG_LEVEL: "info", LOG_TO_FILE: false, ATAPOS_DATA_DIR: "." };

function logTo(overrides: Partial<Settings> = {}) {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: createLog({ ...settings, ...overrides }, to) };
}

test("secrets are taken out wherever they stand", () => {
  const { lines, log } = logTo();
  const secret = "S3CRET-VALUE";
  const names = [
    "authorization",
    "cookie",
    "set-cookie",
    "token",
    "otp",
    "password",
    "pin",
    "serverKey",
    "access_token",
  ];
  for (const name of names) {
    log.info({ [name]: secret, headers: { [name]: secret }, request: { body: { [name]: secret } } }, "x");
  }
  expect(lines).toHaveLength(names.length);
  expect(lines.join("")).not.toContain(secret);
});

test("levels have Python's names too, and logging can be switched off", () => {
  const quiet = logTo({ LOG_LEVEL: "warning" });
  quiet.log.info("no");
  quiet.log.warn("yes");
  expect(quiet.lines).toHaveLength(1);
  const off = logTo({ LOGGING_ENABLED: false });
  off.log.error("no");
  expect(off.lines).toEqual([]);
});
