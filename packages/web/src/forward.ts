// The forwarder of the Next apps: the browser talks to its own origin, this passes the two API paths to apps/api.
import { requestHeaders, responseHeaders } from "./forward-headers.ts";
import { upstreamPath } from "./forward-path.ts";

export interface ForwardOptions {
  /** Origin of apps/api, for example http://127.0.0.1:8000; never taken from the request. */
  upstream: string;
  /** The peer's address as the socket knows it: the only source of the x-forwarded-for that goes on. */
  clientAddress?: string | null | undefined;
}

const BODYLESS_METHODS = new Set(["GET", "HEAD"]);
const BODYLESS_STATUSES = new Set([204, 205, 304]);
/** What proxies answer when the client has left; nobody is there to read it. */
const CLIENT_CLOSED_REQUEST = 499;

/** Streams a request to apps/api and its answer back; the client leaving ends the upstream call. */
export const forward = async (request: Request, options: ForwardOptions): Promise<Response> => {
  const url = new URL(request.url);
  const path = upstreamPath(url.pathname);
  if (path === null) return problem(404, "Not found");
  const upstream = new URL(options.upstream);
  try {
    const answer = await fetch(new URL(`${path}${url.search}`, upstream), upstreamRequest(request, url, options));
    const hasBody = request.method !== "HEAD" && !BODYLESS_STATUSES.has(answer.status);
    return new Response(hasBody ? answer.body : null, {
      status: answer.status,
      headers: responseHeaders(answer.headers, upstream.origin),
    });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    return isUnreachable(error)
      ? problem(503, "The service is starting or down, try again shortly", { "retry-after": "1" })
      : problem(502, "The service did not answer properly");
  }
};

const upstreamRequest = (request: Request, url: URL, options: ForwardOptions) => ({
  method: request.method,
  headers: requestHeaders(request.headers, {
    address: options.clientAddress ?? null,
    host: request.headers.get("host") ?? url.host,
    protocol: url.protocol.replace(":", ""),
  }),
  body: BODYLESS_METHODS.has(request.method) ? null : request.body,
  signal: request.signal,
  redirect: "manual" as const,
  cache: "no-store" as const,
  // fetch demands this for a streamed request body
  duplex: "half" as const,
});

const UNREACHABLE_CODES = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** fetch hides the system's code in the cause, and in the causes of an AggregateError when several addresses failed. */
const isUnreachable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && UNREACHABLE_CODES.has(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isUnreachable)) return true;
  return isUnreachable(error.cause);
};

const problem = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ success: false, message, details: {} }, { status, headers });
