import { createHash } from "node:crypto";
import { actorName, type Deps, type Env } from "@atapos/core";
import { statement } from "@atapos/db";
import { errorMessage } from "@atapos/domain";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../http/app-env.ts";

// One row a client and window, counted by the database: shared by every process, in one round trip.
const COUNT = statement(
  "rest-rate-count",
  `INSERT INTO atapos.rate_limit AS r (key, points, expire) VALUES ($1, 1, $2::bigint + $3::bigint)
   ON CONFLICT (key) DO UPDATE SET
     points = CASE WHEN r.expire <= $2::bigint THEN 1 ELSE r.points + 1 END,
     expire = CASE WHEN r.expire <= $2::bigint THEN $2::bigint + $3::bigint ELSE r.expire END
   RETURNING points, expire`,
);

type Limits = Pick<Env, "RATE_LIMIT_ENABLED" | "RATE_LIMIT_REQUESTS" | "RATE_LIMIT_WINDOW">;

/** Counts the requests of each client, the token's subject or else the address, in windows of a fixed length. */
export function rateLimit(deps: Deps, limits: Limits): MiddlewareHandler<AppEnv> {
  const { RATE_LIMIT_REQUESTS: limit, RATE_LIMIT_WINDOW: windowSeconds } = limits;
  return async (c, next) => {
    if (!limits.RATE_LIMIT_ENABLED) return next();
    const { actor } = c.get("identified").context;
    const client = actor.kind === "anonymous" ? `address:${c.get("address")}` : actorName(actor);
    const now = Math.floor(deps.now());
    const values = [keyOf(client), now, windowSeconds * 1000];
    const [[row] = []] = await deps.db.sendAsSystem<{ points: number; expire: number }>([{ statement: COUNT, values }]);
    const points = row?.points ?? 1;
    const headers = {
      "X-RateLimit-Limit": String(limit),
      "X-RateLimit-Remaining": String(Math.max(0, limit - points)),
      "X-RateLimit-Window": String(windowSeconds),
    };
    if (points <= limit) {
      await next();
      for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
      return;
    }
    const retryAfter = Math.max(1, Math.ceil(((row?.expire ?? now) - now) / 1000));
    const message = errorMessage("rate_limited", "en");
    const details = { limit, window: windowSeconds, retry_after: retryAfter };
    return c.json({ success: false, message, details, ...details }, 429, {
      ...headers,
      "Retry-After": String(retryAfter),
    });
  };
}

/** Hashed: the table of limits holds no addresses. */
const keyOf = (client: string): string => `rest:${createHash("sha256").update(client).digest("base64url")}`;
