import { type ErrorKind, hasLevel, LEVEL_ADMIN, LEVEL_OFFICER, PosError, type StaffActor } from "@atapos/domain";
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import type { Context } from "./context.ts";
import { impossibleValue } from "./impossible-value.ts";

const TRPC_CODES: Record<ErrorKind, TRPC_ERROR_CODE_KEY> = {
  bad_request: "BAD_REQUEST",
  unauthorized: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  unprocessable: "UNPROCESSABLE_CONTENT",
  rate_limited: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  internal: "INTERNAL_SERVER_ERROR",
};

const t = initTRPC.context<Context>().create({
  // A till says within five seconds that its connection is gone: two pings that do not come are enough to know it.
  sse: { ping: { enabled: true, intervalMs: 1_500 }, client: { reconnectAfterInactivityMs: 4_000 } },
  errorFormatter({ shape, error }) {
    const known = error.cause instanceof PosError ? error.cause : undefined;
    return {
      ...shape,
      message: known?.code ?? (error.code === "INTERNAL_SERVER_ERROR" ? "internal" : shape.message),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        errorCode: known?.code ?? null,
        detail: known?.detail ?? null,
      },
    };
  },
});

/** Use cases throw PosError; only here does it become tRPC's, by its kind. */
const translateErrors = t.middleware(async ({ next, ctx, path, type }) => {
  const startedAt = performance.now();
  const result = await next();
  const count = (outcome: string) => {
    // a subscription lives as long as its listener: its time says nothing
    if (type !== "subscription") ctx.deps.meter.procedure(path, outcome, (performance.now() - startedAt) / 1000);
  };
  if (result.ok) {
    count("ok");
    return result;
  }
  const cause = impossibleValue(result.error.cause) ?? result.error.cause;
  count(cause instanceof PosError ? cause.code : result.error.code.toLowerCase());
  if (cause instanceof PosError) {
    throw new TRPCError({ code: TRPC_CODES[cause.kind], message: cause.code, cause });
  }
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    ctx.deps.log.error({ err: cause ?? result.error, path, requestId: ctx.requestId }, "procedure failed");
  }
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(translateErrors);

/** Officers and above; `ctx.actor` is staff and `ctx.merchantId` its merchant. */
export const officerProcedure = publicProcedure.use(staffOf(LEVEL_OFFICER));

/** Admins of the merchant. */
export const adminProcedure = publicProcedure.use(staffOf(LEVEL_ADMIN));

function staffOf(level: number) {
  return t.middleware(({ ctx, next }) => {
    const actor = requireStaff(ctx.actor, level);
    return next({ ctx: { ...ctx, actor, merchantId: actor.merchantId } });
  });
}

/** The actor as staff of at least that level; throws what the procedures for them answer. */
export function requireStaff(actor: Context["actor"], level: number): StaffActor {
  if (actor.kind === "anonymous") throw new PosError("unauthenticated");
  if (actor.kind === "platform") {
    throw new PosError("validation", { field: "X-Merchant-Id", reason: "choose a merchant" });
  }
  if (actor.kind !== "staff" || !hasLevel(actor, level)) throw new PosError("forbidden");
  return actor;
}

/** A signed-in customer. */
export const customerProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new PosError("unauthenticated");
  if (actor.kind !== "customer") throw new PosError("forbidden");
  return next({ ctx: { ...ctx, actor, merchantId: actor.merchantId } });
});

/** A diner: a table session or a signed-in customer. */
export const dinerProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new PosError("unauthenticated");
  if (actor.kind !== "customer" && actor.kind !== "table") throw new PosError("forbidden");
  return next({ ctx: { ...ctx, actor, merchantId: actor.merchantId } });
});

/** Officers, and diners for what is theirs: the use case narrows to the actor's own. */
export const memberProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  switch (actor.kind) {
    case "staff":
      if (!hasLevel(actor, LEVEL_OFFICER)) throw new PosError("forbidden");
      return next({ ctx: { ...ctx, actor, merchantId: actor.merchantId } });
    case "customer":
    case "table":
      return next({ ctx: { ...ctx, actor, merchantId: actor.merchantId } });
    case "platform":
      throw new PosError("validation", { field: "X-Merchant-Id", reason: "choose a merchant" });
    case "anonymous":
    case "system":
      throw new PosError("unauthenticated");
  }
});

/** Platform operators and admins: merchant administration, which has no tenant yet. */
export const merchantAdminProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new PosError("unauthenticated");
  if (actor.kind === "platform") return next({ ctx: { ...ctx, actor } });
  if (actor.kind !== "staff" || !hasLevel(actor, LEVEL_ADMIN)) throw new PosError("forbidden");
  return next({ ctx: { ...ctx, actor } });
});
