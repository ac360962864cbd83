import { errorMessage, type Language, PosError } from "@atapos/domain";
import { TRPCError } from "@trpc/server";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { ZodError } from "zod";
import type { AppEnv } from "../http/app-env.ts";
import { httpStatus } from "../http/http-status.ts";
import { fieldErrors, MalformedBodyError, WireValidationError } from "./wire-errors.ts";

const SECONDS_UNTIL_RETRY = 60;

/** Every failure as an answer: a status, a sentence and details for programs; never a stack, SQL or a secret. */
export function answerError(c: Context<AppEnv>, error: unknown, log: Logger): Response {
  const fail = (status: number, message: string, details: object = {}) =>
    Response.json({ success: false, message, details }, { status });
  if (error instanceof WireValidationError) return fail(422, "Validation error", { errors: error.errors });
  if (error instanceof MalformedBodyError) return fail(400, errorMessage("bad_request", languageOf(c)));
  if (error instanceof HTTPException) {
    const answer = fail(error.status, error.message);
    // The rest of the body is not read: the connection cannot carry another request.
    if (error.status === 413) answer.headers.set("Connection", "close");
    return answer;
  }
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof PosError) return answerPosError(c, cause);
  // A limit that only the procedure knows; its names are not the wire's, but they tell which value it was.
  if (cause instanceof ZodError) return fail(422, "Validation error", { errors: fieldErrors("body", cause.issues) });
  log.error({ err: cause, requestId: c.get("requestId") }, "request failed");
  return fail(500, errorMessage("internal", languageOf(c)));
}

function answerPosError(c: Context<AppEnv>, error: PosError): Response {
  const status = httpStatus(error);
  const message = error.code === "validation" ? "Validation error" : errorMessage(error.code, languageOf(c));
  const details = { code: error.code, ...error.detail, ...(status === 422 ? namedField(error) : {}) };
  const headers: Record<string, string> = {};
  if (status === 429) headers["Retry-After"] = String(error.detail.retryAfterSeconds ?? SECONDS_UNTIL_RETRY);
  if (status === 401) headers["WWW-Authenticate"] = "Bearer";
  return Response.json({ success: false, message, details }, { status, headers });
}

/** A rule of a use case that names its field answers in the same shape as the wire's own validation. */
function namedField({ code, detail }: PosError): object {
  const { field, reason } = detail;
  if (typeof field !== "string") return {};
  return { errors: [{ field: `body -> ${field}`, message: String(reason ?? code), type: code }] };
}

/** REST speaks English, as its original, unless it is asked for Indonesian. */
function languageOf(c: Context<AppEnv>): Language {
  return /^\s*id\b/i.test(c.req.header("accept-language") ?? "") ? "id" : "en";
}
