import { PosError } from "@atapos/domain";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { fieldErrors, WireValidationError } from "./wire-errors.ts";

/** A procedure's field name -> the wire's. */
export type WireNames = Readonly<Record<string, string>>;

/** Runs the call; what the procedure itself refuses about its input is told in the wire's names. */
export async function withWireNames<T>(names: WireNames = {}, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof ZodError && error instanceof TRPCError && error.code === "BAD_REQUEST") {
      const issues = cause.issues.map((issue) => ({
        ...issue,
        path: issue.path.map((segment) => names[String(segment)] ?? segment),
      }));
      throw new WireValidationError(fieldErrors("body", issues));
    }
    if (cause instanceof PosError && typeof cause.detail.field === "string") {
      const field = names[cause.detail.field] ?? cause.detail.field;
      throw new PosError(cause.code, { ...cause.detail, field });
    }
    throw error;
  }
}
