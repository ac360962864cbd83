import type { CoreConfig, createCaller } from "@atapos/core";
import { z } from "@hono/zod-openapi";

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
  config: CoreConfig;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  idempotencyKey: string | undefined;
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
