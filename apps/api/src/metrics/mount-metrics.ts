import type { Hono, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppEnv } from "../http/app-env.ts";
import type { Meters } from "./meters.ts";

const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** `/metrics` for Prometheus. The proxy does not show it to the outside. */
export function mountMetrics(app: Hono<AppEnv>, read: () => Promise<string>): void {
  app.get("/metrics", async (c) => c.body(await read(), 200, { "content-type": CONTENT_TYPE }));
}

/** Times every request under its route's template: an address of its own a client could make without end. */
export function timeRequests({ request }: Meters): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const route = matchedRoutes(c).at(-1)?.path ?? "";
    request(c.req.method, route, c.res.status, (performance.now() - startedAt) / 1000);
  };
}
