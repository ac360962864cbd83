import { EnvError } from "@atapos/core";
import { sqlState } from "@atapos/db";
import { UnsafeDatabaseError } from "./safe-database.ts";
import { PortError } from "./serve.ts";

/** Ends the process: one clear line for what a person can put right, the whole error for what is our fault. */
export function stopWithLine(error: unknown): never {
  const line = lineOf(error);
  if (line === null) console.error(error);
  else console.error(`atapos api: ${line}`);
  process.exit(1);
}

function lineOf(error: unknown): string | null {
  if (error instanceof EnvError || error instanceof PortError || error instanceof UnsafeDatabaseError) {
    return error.message;
  }
  const state = sqlState(error) ?? socketCode(error);
  switch (state) {
    case "28P01":
    case "28000":
      return "the database refuses the login: migrate first, with the same DATABASE_URL and DB_LOGIN_SECRET";
    case "3D000":
      return "the database of DATABASE_URL does not exist";
    case "42P01":
    case "3F000":
      return "the database has no tables of Atapos yet: migrate first";
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EHOSTUNREACH":
    case "ETIMEDOUT":
      return `the database of DATABASE_URL does not answer (${state})`;
    default:
      return null;
  }
}

function socketCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return socketCode(error.errors[0]);
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
