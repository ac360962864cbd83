import { hkdfSync } from "node:crypto";
import { parseDatabaseUrl } from "./connect.ts";

/** The session's settings travel in the address: RESET ROLE and DISCARD ALL land on them, a SET would not last. */
const WEB_OPTIONS = [
  "role=atapos_app",
  "idle_in_transaction_session_timeout=15s",
  "lock_timeout=3s",
  "statement_timeout=10s",
];
const SYSTEM_OPTIONS = ["idle_in_transaction_session_timeout=60s", "lock_timeout=10s", "statement_timeout=60s"];

export interface DatabaseLogins {
  webUrl: string;
  systemUrl: string;
}

export interface LoginSource {
  /** Any address of the database; its user, password and options are replaced. */
  databaseUrl: string;
  /** At least 32 characters; the logins' passwords are derived from it. */
  secret: string;
}

/** The addresses with which the program logs in, so that only the migration needs the owner's. */
export function databaseLogins({ databaseUrl, secret }: LoginSource): DatabaseLogins {
  return {
    webUrl: addressFor(databaseUrl, "atapos_web", loginPassword(secret, "atapos_web"), WEB_OPTIONS),
    systemUrl: addressFor(databaseUrl, "atapos_system", loginPassword(secret, "atapos_system"), SYSTEM_OPTIONS),
  };
}

export type LoginRole = "atapos_web" | "atapos_system";

export function loginPassword(secret: string, role: LoginRole): string {
  if (secret.length < 32) throw new RangeError("the secret of the database logins needs 32 characters");
  return Buffer.from(hkdfSync("sha256", secret, "atapos database login", role, 32)).toString("base64url");
}

function addressFor(databaseUrl: string, user: string, password: string, settings: readonly string[]): string {
  const url = parseDatabaseUrl(databaseUrl);
  url.username = user;
  url.password = password;
  for (const name of ["schema", "options", "user", "password"]) url.searchParams.delete(name);
  return withOptions(url.href, settings);
}

/** Adds `-c name=value` settings; spaces as %20, since not every driver reads a plus as one. */
export function withOptions(databaseUrl: string, settings: readonly string[]): string {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get("options");
  url.searchParams.delete("options");
  const options = [...(given ? [given] : []), ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const query = `${url.searchParams.size > 0 ? `${url.search}&` : "?"}options=${encodeURIComponent(options)}`;
  url.search = "";
  return `${url.href}${query}`;
}
