import { type Context as CoreContext, createCaller } from "@atapos/core";
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { type Call, type Caller, noBody, type Parts, type Shape } from "./parts.ts";
import { type FieldError, fieldErrors, MalformedBodyError, type Part, WireValidationError } from "./wire-errors.ts";

const MAX_KEY = 200;

export interface Reading<Params extends Shape, Query extends Shape, Body extends z.ZodType> {
  input: Parts<Params, Query, Body>;
  /** Looks for what the path names, so that 404 comes before 400 and 422. */
  exists?: (caller: Caller, params: z.output<Params>) => Promise<unknown>;
}

/** Reads and judges a request's parts: the path first, then what it names, then query and body. */
export async function readCall<Params extends Shape, Query extends Shape, Body extends z.ZodType>(
  c: Context<AppEnv>,
  context: CoreContext,
  { input, exists }: Reading<Params, Query, Body>,
): Promise<Call<Params, Query, Body>> {
  const caller = createCaller(context);
  const { config } = context.deps;
  const params = judge("path", input.params, c.req.param());
  if (!params.isOk) throw new WireValidationError(params.errors);
  const fail = async (error: Error): Promise<never> => {
    await exists?.(caller, params.value);
    throw error;
  };
  const json = isNoBody(input.body) ? ({ isOk: true, value: undefined } as const) : await readJson(c);
  if (!json.isOk) return fail(new MalformedBodyError());
  const query = judge("query", input.query, c.req.query());
  const body = judge("body", input.body, json.value);
  const key = judgeKey(c.req.header("idempotency-key"));
  if (query.isOk && body.isOk && key.isOk) {
    return { caller, config, params: params.value, query: query.value, body: body.value, idempotencyKey: key.value };
  }
  const errors = [query, body, key].flatMap((part) => (part.isOk ? [] : part.errors));
  return fail(new WireValidationError(errors));
}

const isNoBody = (schema: z.ZodType): boolean => schema === noBody;

type Judged<Value> = { isOk: true; value: Value } | { isOk: false; errors: FieldError[] };

function judge<Schema extends z.ZodType>(part: Part, schema: Schema, value: unknown): Judged<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { isOk: true, value: result.data };
  return { isOk: false, errors: fieldErrors(part, result.error.issues) };
}

/** An Idempotency-Key, when there is one. */
export function judgeKey(key: string | undefined): Judged<string | undefined> {
  const value = key?.trim() || undefined;
  if ((value?.length ?? 0) <= MAX_KEY) return { isOk: true, value };
  const message = `longer than ${MAX_KEY} characters`;
  return { isOk: false, errors: [{ field: "header -> Idempotency-Key", message, type: "too_long" }] };
}

async function readJson(c: Context<AppEnv>): Promise<{ isOk: true; value: unknown } | { isOk: false }> {
  const text = await c.req.text();
  if (text === "") return { isOk: true, value: undefined };
  try {
    return { isOk: true, value: JSON.parse(text) };
  } catch {
    return { isOk: false };
  }
}
