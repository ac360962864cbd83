import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Logger } from "pino";
import type { AppEnv } from "./app-env.ts";
import type { PeerFacts } from "./client-address.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Names, times and logs every request: path templates, no addresses of pages, no query, no body. */
export function requestFrame(log: Logger, addressOf: (facts: PeerFacts) => string): MiddlewareHandler<AppEnv> {
  // Every field is named below and none is secret: looking for secrets takes longer than writing the line.
  const requests = log.child({}, { redact: [] });
  return async (c, next) => {
    const startedAt = performance.now();
    const given = c.req.header("x-request-id");
    const requestId = given !== undefined && UUID.test(given) ? given.toLowerCase() : randomUUID();
    c.set("requestId", requestId);
    c.set(
      "address",
      addressOf({ peer: c.env?.incoming?.socket.remoteAddress, forwardedFor: c.req.header("x-forwarded-for") }),
    );
    await next();
    const ms = performance.now() - startedAt;
    c.res.headers.set("X-Request-ID", requestId);
    c.res.headers.set("X-Process-Time", (ms / 1000).toFixed(4));
    const path = matchedRoutes(c).at(-1)?.path ?? "";
    const { status } = c.res;
    requests[status >= 500 ? "error" : "info"](
      { requestId, method: c.req.method, path, status, ms: Math.round(ms * 10) / 10 },
      "request",
    );
  };
}
