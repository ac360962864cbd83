import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";
import type { Endpoint } from "./endpoint.ts";
import { honoPath } from "./hono-path.ts";

/** A known path asked by another method: 405, and which methods it has. Mounted after the endpoints themselves. */
export function mountWrongMethods(app: OpenAPIHono<AppEnv>, prefix: string, endpoints: readonly Endpoint[]): void {
  for (const [path, methods] of methodsByPath(endpoints)) {
    const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
    const message = `Only ${allowed} here`;
    app.all(`${prefix}${honoPath(path)}`, (c) =>
      c.json({ success: false, message, details: { allowed: methods } }, 405, { Allow: allowed }),
    );
  }
}

function methodsByPath(endpoints: readonly Endpoint[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, method } of endpoints) found.set(path, [...(found.get(path) ?? []), method.toUpperCase()]);
  return found;
}
