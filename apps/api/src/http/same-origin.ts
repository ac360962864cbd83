import type { Env } from "@atapos/core";

export interface OriginFacts {
  method: string;
  header: (name: string) => string | undefined;
}

export type OriginVerdict = { kind: "ok" } | { kind: "refused"; status: 403 | 405 | 415; reason: string };

const OK: OriginVerdict = { kind: "ok" };
const refused = (status: 403 | 405 | 415, reason: string): OriginVerdict => ({ kind: "refused", status, reason });

/**
 * Keeps other sites' pages from using a visitor's cookies on `/api/trpc`. A page of another origin can send forms and
 * bare GETs with cookies, but neither JSON nor a header of its own (no CORS is granted here), and it can write neither
 * `Origin` nor `Sec-Fetch-*`. SameSite alone would not stop a sibling host.
 */
export function createOriginGuard(env: Pick<Env, "APP_URL" | "POS_URL" | "API_URL" | "ATAPOS_ENV">) {
  const own = ownOrigins(env);
  return ({ method, header }: OriginFacts): OriginVerdict => {
    if (method !== "GET" && method !== "POST") return refused(405, "only GET and POST are served here");
    if (method === "POST" && !isJson(header("content-type"))) return refused(415, "application/json only");
    const origin = header("origin");
    const site = header("sec-fetch-site");
    if (origin !== undefined && !own.has(origin)) return refused(403, "the page's origin is not one of this system");
    if (site !== undefined && site !== "same-origin" && site !== "none") return refused(403, "another site's page");
    // A browser names the origin of every POST: with a cookie but without one, it is no browser that we know.
    if (method === "POST" && origin === undefined && header("cookie") !== undefined) {
      return refused(403, "cookies need an Origin");
    }
    if (header("x-atapos") !== undefined) return OK;
    // EventSource can set no header; what the browser says of the page's origin stands in for it.
    const isStream = header("accept")?.includes("text/event-stream") ?? false;
    if (method === "GET" && isStream && site === "same-origin") return OK;
    return refused(403, "the header x-atapos is missing");
  };
}

/** In the demo a page may be opened as localhost or by its loopback address alike. */
function ownOrigins(env: Pick<Env, "APP_URL" | "POS_URL" | "API_URL" | "ATAPOS_ENV">): Set<string> {
  const origins = [env.APP_URL, env.POS_URL, env.API_URL].map((url) => new URL(url).origin);
  if (env.ATAPOS_ENV === "production") return new Set(origins);
  const aliases = origins.flatMap((origin) =>
    ["localhost", "127.0.0.1", "[::1]"].map((host) =>
      origin.replace(/(?<=:\/\/)(localhost|127\.0\.0\.1|\[::1\])(?=$|:)/, host),
    ),
  );
  return new Set([...origins, ...aliases]);
}

const isJson = (contentType: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(contentType ?? "");
