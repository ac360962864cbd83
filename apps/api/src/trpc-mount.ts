import { appRouter, type Deps, type Env, MAX_IMAGE_BYTES } from "@atapos/core";
import type { ErrorKind, PosError } from "@atapos/domain";
import { type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { Context, Handler } from "hono";
import type { Closing } from "./closing.ts";
import type { AppEnv } from "./http/app-env.ts";
import { createOriginGuard } from "./http/same-origin.ts";
import { identify } from "./identify.ts";
import { answerMenu, menuQuestionOf } from "./kept/kept-menu.ts";
import { pageCredentials } from "./page-credentials.ts";

export const TRPC_ENDPOINT = "/api/trpc";

/** Serves the router to our own pages. `closing` ends the open event streams when the process is to stop. */
export function trpcHandler(deps: Deps, env: Env, closing: Closing): Handler<AppEnv> {
  const judge = createOriginGuard(env);
  return async (c) => {
    const header = (name: string) => c.req.header(name);
    const verdict = judge({ method: c.req.method, header });
    if (verdict.kind === "refused") return c.json({ error: { message: verdict.reason } }, verdict.status);
    const identified = once(async () => {
      const facts = { header, requestId: c.get("requestId"), address: c.get("address") };
      return identify(deps, facts, await pageCredentials(header, env));
    });
    const ordinary = () =>
      fetchRequestHandler({
        endpoint: TRPC_ENDPOINT,
        req: isStream(header) ? endedBy(closing.signal(), c.req.raw) : c.req.raw,
        router: appRouter,
        async createContext() {
          const { context, refusal } = await identified();
          // Somebody whose session has ended is nobody, and may still look at what everybody may see.
          if (refusal && refusal.kind !== "unauthorized") throw asTrpcError(refusal);
          return context;
        },
      });
    const question = menuQuestionOf(c, TRPC_ENDPOINT);
    return question ? answerMenu(c, { deps, question, identified, ordinary }) : ordinary();
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

const isStream = (header: (name: string) => string | undefined): boolean =>
  header("accept")?.includes("text/event-stream") ?? false;

/** What answers at once needs no second signal, and stays the light request that it is. */
const endedBy = (closing: AbortSignal, request: Request): Request =>
  new Request(request, { signal: AbortSignal.any([request.signal, closing]) });

/** Nothing but a picture is that large; the pages read the refusal as they read one of a procedure. */
export function refuseLargePicture(c: Context<AppEnv>): Response {
  const detail = { reason: "picture_too_large", maxBytes: MAX_IMAGE_BYTES };
  const data = { code: "PAYLOAD_TOO_LARGE", httpStatus: 413, errorCode: "payload_too_large", detail };
  const code = TRPC_ERROR_CODES_BY_KEY.PAYLOAD_TOO_LARGE;
  return c.json({ error: { message: "payload_too_large", code, data } }, 413);
}

const CODES: Readonly<Partial<Record<ErrorKind, TRPC_ERROR_CODE_KEY>>> = {
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  unavailable: "SERVICE_UNAVAILABLE",
  unprocessable: "UNPROCESSABLE_CONTENT",
};

function asTrpcError(refusal: PosError): TRPCError {
  return new TRPCError({ code: CODES[refusal.kind] ?? "BAD_REQUEST", message: refusal.code, cause: refusal });
}
