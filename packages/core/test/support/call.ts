// Calls a procedure by its path, as the transport does: what the batteries over the whole router share.
import { PosError } from "@atapos/domain";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Context } from "../../src/context.ts";
import { appRouter } from "../../src/router.ts";

export const procedures = new Map<string, unknown>(Object.entries(appRouter._def.procedures));
const definition = z.object({ type: z.enum(["query", "mutation", "subscription"]) });

export function typeOf(path: string): z.infer<typeof definition>["type"] {
  const procedure = procedures.get(path);
  if (typeof procedure !== "function" || !("_def" in procedure)) throw new Error(`no procedure named ${path}`);
  return definition.parse(procedure._def).type;
}

export function call(path: string, ctx: Context, input: unknown): Promise<unknown> {
  const type = typeOf(path);
  const getRawInput = async () => input;
  return callTRPCProcedure({ router: appRouter, path, ctx, type, getRawInput, signal: undefined, batchIndex: 0 });
}

/** The code of the refusal; null when there was none. */
export async function refusal(path: string, ctx: Context, input: unknown): Promise<string | null> {
  try {
    await call(path, ctx, input);
    return null;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof PosError) return error.cause.code;
    throw error;
  }
}
