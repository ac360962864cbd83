// REST: the wire's names, envelope and codes over the router's caller; every rule is in the procedures.
import type { Deps, Env } from "@atapos/core";
import { errorMessage } from "@atapos/domain";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "../http/app-env.ts";
import { limitBody } from "../http/limit-body.ts";
import { refuseLarge } from "../http/refuse-large.ts";
import { bearerCredentials, identify } from "../identify.ts";
import { answerError } from "./answer-error.ts";
import { createOriginMatcher } from "./cors-origins.ts";
import { describeEndpoint } from "./describe-endpoint.ts";
import { encryptAnswers } from "./encryption.ts";
import type { Endpoint } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { honoPath } from "./hono-path.ts";
import { documentOf } from "./openapi.ts";
import { rateLimit } from "./rate-limit.ts";
import { UPLOAD_BODY_LIMIT, uploadAttachment } from "./upload-attachment.ts";
import { mountWebhook } from "./webhook.ts";
import { mountWrongMethods } from "./wrong-method.ts";

export const REST_PREFIX = "/api/v1";
const BODY_LIMIT = 1024 * 1024;

export function mountRest(app: OpenAPIHono<AppEnv>, deps: Deps, env: Env): void {
  app.use(`${REST_PREFIX}/*`, corsOf(env), limitBodies(), encryptAnswers(env));
  mountWebhook(app, deps);
  app.use(`${REST_PREFIX}/*`, async (c, next) => {
    const header = (name: string) => c.req.header(name);
    const facts = { header, requestId: c.get("requestId"), address: c.get("address") };
    c.set("identified", await identify(deps, facts, bearerCredentials(header)));
    await next();
  });
  app.use(`${REST_PREFIX}/*`, rateLimit(deps, env));
  for (const endpoint of ENDPOINTS) mountEndpoint(app, endpoint);
  mountWrongMethods(app, REST_PREFIX, ENDPOINTS);
  app.get("/openapi.json", (c) => c.json(documentOf(app, env)));
}

function mountEndpoint(app: OpenAPIHono<AppEnv>, endpoint: Endpoint): void {
  describeEndpoint(app.openAPIRegistry, REST_PREFIX, endpoint);
  app.on(endpoint.method.toUpperCase(), `${REST_PREFIX}${honoPath(endpoint.path)}`, async (c) => {
    const { context, refusal } = c.get("identified");
    if (refusal && endpoint.access !== "anyone") throw refusal;
    return endpoint.run(c, context);
  });
}

const EXPOSED_HEADERS = [
  "X-Request-ID",
  "X-Process-Time",
  "X-RateLimit-Limit",
  "X-RateLimit-Remaining",
  "X-RateLimit-Window",
  "Retry-After",
];

/** Bearer tokens only: no credentials are ever allowed across origins. */
function corsOf(env: Pick<Env, "CORS_ORIGINS">): MiddlewareHandler<AppEnv> {
  const isAllowed = createOriginMatcher(env.CORS_ORIGINS);
  const preflight = preflightOf(isAllowed);
  return async (c, next) => {
    if (c.req.method === "OPTIONS") return preflight(c, next);
    await next();
    // On the answer itself: a header that is set before it makes Hono copy the whole answer.
    const { headers } = c.res;
    const origin = c.req.header("origin");
    if (origin !== undefined && isAllowed(origin)) headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Expose-Headers", EXPOSED_HEADERS.join(","));
    headers.append("Vary", "Origin");
  };
}

function preflightOf(isAllowed: (origin: string) => boolean): MiddlewareHandler<AppEnv> {
  return cors({
    origin: (origin) => (isAllowed(origin) ? origin : null),
    allowMethods: ["GET", "POST", "PUT", "DELETE"],
    allowHeaders: [
      "Authorization",
      "Content-Type",
      "Idempotency-Key",
      "X-Merchant-Id",
      "X-Request-ID",
      "Accept-Language",
    ],
    exposeHeaders: EXPOSED_HEADERS,
    maxAge: 600,
  });
}

/** Pictures may be large; everything else is text. */
function limitBodies(): MiddlewareHandler<AppEnv> {
  const small = limitBody(BODY_LIMIT, refuseLarge);
  const large = limitBody(UPLOAD_BODY_LIMIT, refuseLarge);
  const uploads = `${REST_PREFIX}${uploadAttachment.path}`;
  return (c, next) => (c.req.path === uploads ? large(c, next) : small(c, next));
}

/** Unknown paths and failures answer in the same envelope. */
export function answerFailures(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  app.notFound((c) =>
    c.json({ success: false, message: errorMessage("not_found", "en"), details: { path: c.req.path } }, 404),
  );
  app.onError((error, c) => answerError(c, error, deps.log));
}
