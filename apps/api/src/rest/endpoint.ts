import { type Context as CoreContext, createCaller } from "@atapos/core";
import { PosError } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import { TRPCError } from "@trpc/server";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { type Access, refuseEarly } from "./access.ts";
import { listBody, listEnvelope, oneEnvelope, type Page, pageQuery } from "./envelope.ts";
import { readCall } from "./read-call.ts";
import { type WireNames, withWireNames } from "./wire-names.ts";

export type Caller = ReturnType<typeof createCaller>;
export type Shape = z.ZodObject;

/** The parts of a request that an endpoint reads. */
export interface Parts<Params extends Shape, Query extends Shape, Body extends z.ZodType> {
  params: Params;
  query: Query;
  body: Body;
}

/** What an endpoint's handler gets: the router as functions, and the request's parts, checked. */
export interface Call<Params extends Shape, Query extends Shape, Body extends z.ZodType> {
  caller: Caller;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  idempotencyKey: string | undefined;
}

export interface Description {
  method: "get" | "post" | "put" | "delete";
  /** In OpenAPI's form: /orders/{oh_id} */
  path: string;
  tag: string;
  summary: string;
  access: Access;
}

export interface Definition<Params extends Shape, Query extends Shape, Body extends z.ZodType> extends Description {
  input: Parts<Params, Query, Body>;
  /** Looks for what the path names, so that 404 comes before 400 and 422. */
  exists?: (caller: Caller, params: z.output<Params>) => Promise<unknown>;
  /** What the answer says of itself. */
  message: string;
  /** The wire's names of the procedure's fields, for its own complaints. */
  names?: WireNames;
}

/** An endpoint with its types forgotten: what the application mounts and documents. */
export interface Endpoint extends Description {
  input: Parts<Shape, Shape, z.ZodType>;
  status: 200 | 201 | 204;
  /** Null where the answer has no body. */
  response: z.ZodType | null;
  run(c: Context<AppEnv>, context: CoreContext): Promise<Response>;
}

const nothing = z.object({});
/** No body is read at all. */
export const noBody = z.undefined();

type Nothing = typeof nothing;
type NoBody = typeof noBody;

/** The parts that an endpoint reads; those that are not named are empty. */
export function input<P extends Shape, B extends z.ZodType>(parts: { params: P; body: B }): Parts<P, Nothing, B>;
export function input<P extends Shape>(parts: { params: P }): Parts<P, Nothing, NoBody>;
export function input<Q extends Shape>(parts: { query: Q }): Parts<Nothing, Q, NoBody>;
export function input<B extends z.ZodType>(parts: { body: B }): Parts<Nothing, Nothing, B>;
export function input(parts: Record<never, never>): Parts<Nothing, Nothing, NoBody>;
export function input(parts: Partial<Parts<Shape, Shape, z.ZodType>>): Parts<Shape, Shape, z.ZodType> {
  return { params: nothing, query: nothing, body: noBody, ...parts };
}

/** One thing in the envelope `{success, message, data}`. */
export function one<Params extends Shape, Query extends Shape, Body extends z.ZodType, Data extends z.ZodType>(
  definition: Definition<Params, Query, Body> & {
    data: Data;
    status?: 200 | 201;
    handle: (call: Call<Params, Query, Body>) => Promise<z.input<Data>>;
  },
): Endpoint {
  const { status = 200, message, data } = definition;
  return {
    ...definition,
    status,
    response: oneEnvelope(data),
    async run(c, context) {
      refuseEarly(definition.access, context.actor);
      const call = await readCall(c, createCaller(context), definition);
      const work = () => withWireNames(definition.names, () => definition.handle(call));
      const answer = await notFoundFirst(work, () => definition.exists?.(call.caller, call.params));
      return c.json({ success: true, message, data: answer }, status);
    },
  };
}

/** A page of things, and how many there are. Its query extends `pageQuery`. */
export function list<Params extends Shape, Query extends Shape, Item extends z.ZodType>(
  definition: Definition<Params, Query, typeof noBody> & {
    item: Item;
    handle: (call: Call<Params, Query, typeof noBody>) => Promise<Page<z.input<Item>>>;
  },
): Endpoint {
  const { message, item } = definition;
  return {
    ...definition,
    status: 200,
    response: listEnvelope(item),
    async run(c, context) {
      refuseEarly(definition.access, context.actor);
      const call = await readCall(c, createCaller(context), definition);
      const page = await withWireNames(definition.names, () => definition.handle(call));
      return c.json(listBody(message, page, pageQuery.parse(c.req.query())));
    },
  };
}

/** Something that is gone afterwards: 204 without a body. */
export function gone<Params extends Shape>(
  definition: Omit<Definition<Params, Shape, typeof noBody>, "message" | "method"> & {
    handle: (call: Call<Params, Shape, typeof noBody>) => Promise<unknown>;
  },
): Endpoint {
  return {
    ...definition,
    method: "delete",
    status: 204,
    response: null,
    async run(c, context) {
      refuseEarly(definition.access, context.actor);
      await definition.handle(await readCall(c, createCaller(context), definition));
      return c.body(null, 204);
    },
  };
}

/** What the procedure refuses for another reason is still 404 where the thing itself is not there. */
async function notFoundFirst<T>(work: () => Promise<T>, exists: () => Promise<unknown> | undefined): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    const isAnswered = cause instanceof PosError && ["unauthorized", "forbidden", "not_found"].includes(cause.kind);
    if (!isAnswered) await exists();
    throw error;
  }
}
