import type { CustomTypesConfig } from "pg";
import pg from "pg";

/** A named, prepared SQL statement; `name` is unique over the whole program (pg caches the plan under it). */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Set<string>();
/** PostgreSQL tells names apart by 63 characters; a flight puts seven before them. */
const MAX_NAME = 56;

/** Declares a statement once, at module load; a name used twice would run another statement's plan, so it throws. */
export function statement(name: string, text: string): Statement {
  if (name.length > MAX_NAME) throw new Error(`statement name longer than ${MAX_NAME} characters: ${name}`);
  if (names.has(name)) throw new Error(`statement name used twice: ${name}`);
  names.add(name);
  return { name, text };
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of the safe range: ${text}`);
  return value;
}

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/** int8 as a safe number, numeric as a number (percentages only), date as "YYYY-MM-DD", the rest as pg reads it. */
export const statementTypes: CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === INT8) return safeInteger;
    if (oid === NUMERIC) return Number;
    if (oid === DATE) return (text: string) => text;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  },
};
