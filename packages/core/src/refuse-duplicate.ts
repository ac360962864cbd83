import { sqlState } from "@atapos/db";
import { PosError } from "@atapos/domain";

const UNIQUE_VIOLATION = "23505";

/** Runs a write whose unique keys stand for these fields; a violation becomes `duplicate` with the field's name. */
export async function refuseDuplicate<T>(
  fields: Readonly<Record<string, string>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const told = describe(error);
    const field = Object.entries(fields).find(([column]) => told.includes(column))?.[1] ?? null;
    throw new PosError("duplicate", { field }, { cause: error });
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (sqlState(error) === UNIQUE_VIOLATION) return true;
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}

/** pg names the constraint; Prisma hides it, or its columns, in what its adapter reports. */
function describe(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("constraint" in error && typeof error.constraint === "string") return error.constraint;
  return "meta" in error ? JSON.stringify(error.meta) : "";
}
