// The menus over tRPC: the question that has a kept answer is recognised before tRPC unpacks it.
import { type Context as CoreContext, type Deps, KEPT_ANSWERS } from "@atapos/core";
import { PosError } from "@atapos/domain";
import type { Context } from "hono";
import { ZodError } from "zod";
import type { AppEnv } from "../http/app-env.ts";
import type { Identified } from "../identify.ts";
import { keptAnswersOf } from "./kept-answers.ts";

export interface MenuQuestion {
  procedure: "menu" | "registerMenu";
  input: unknown;
  /** A batch of one is answered by a list of one. */
  isBatch: boolean;
}

/** A GET for one menu and nothing else, as our clients and their batches of one send it; null for any other request. */
export function menuQuestionOf(c: Context<AppEnv>, endpoint: string): MenuQuestion | null {
  const { pathname, searchParams } = new URL(c.req.url);
  const procedure = PROCEDURES.get(pathname.slice(endpoint.length + 1));
  if (procedure === undefined || c.req.method !== "GET" || c.req.header("trpc-accept") !== undefined) return null;
  const isBatch = searchParams.get("batch") === "1";
  if (searchParams.size > Number(isBatch) + Number(searchParams.has("input"))) return null;
  try {
    const input: unknown = JSON.parse(searchParams.get("input") ?? (isBatch ? "{}" : "null")) ?? undefined;
    if (!isBatch) return { procedure, input, isBatch };
    return typeof input === "object" && input !== null ? { procedure, input: Reflect.get(input, "0"), isBatch } : null;
  } catch {
    return null;
  }
}

const PROCEDURES: ReadonlyMap<string, MenuQuestion["procedure"]> = new Map([
  ["catalog.menu", "menu"],
  ["catalog.registerMenu", "registerMenu"],
]);

interface Asking {
  deps: Deps;
  question: MenuQuestion;
  identified: () => Promise<Identified>;
  /** The procedure's own way: it makes what is kept, and says why it refuses. */
  ordinary: () => Promise<Response>;
}

export async function answerMenu(c: Context<AppEnv>, { deps, question, identified, ordinary }: Asking) {
  const startedAt = performance.now();
  const { procedure, isBatch } = question;
  const asker = await allowed(identified, question);
  if (!asker) return ordinary();
  const { context, merchantId } = asker;
  let isMade = false;
  const form = isBatch ? "batch" : "single";
  const response = await keptAnswersOf(deps).answer(c, context, { procedure, merchantId, form }, () => {
    isMade = true;
    return ordinary();
  });
  // Otherwise the procedure has counted itself.
  if (!isMade) deps.meter.procedure(`catalog.${procedure}`, "ok", (performance.now() - startedAt) / 1000);
  return response;
}

async function allowed(
  identified: Asking["identified"],
  { procedure, input }: MenuQuestion,
): Promise<{ context: CoreContext; merchantId: number } | null> {
  try {
    const { context, refusal } = await identified();
    if (refusal && refusal.kind !== "unauthorized") return null;
    return { context, merchantId: KEPT_ANSWERS[procedure].merchantOf(context, input) };
  } catch (error) {
    if (error instanceof PosError || error instanceof ZodError) return null;
    throw error;
  }
}
