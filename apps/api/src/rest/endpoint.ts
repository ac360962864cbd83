import type { Context as CoreContext } from "@atapos/core";
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { type Access, refuseEarly } from "./access.ts";
import { listBody, listEnvelope, oneEnvelope, type Page, pageQuery } from "./envelope.ts";
import { notFoundFirst } from "./not-found-first.ts";
import type { Call, noBody, Parts, Shape } from "./parts.ts";
import { type Reading, readCall } from "./read-call.ts";
import { type WireNames, withWireNames } from "./wire-names.ts";

export interface Description {
  method: "get" | "post" | "put" | "delete";
  /** In OpenAPI's form: /orders/{oh_id} */
  path: string;
  tag: string;
  summary: string;
  /** The operation's name in the document, and in clients that are made from it. */
  id: string;
  /** What a reader needs to know beyond the summary. */
  description: string;
  /** A body to send, and what comes back: the thing itself, or one of a list. */
  example?: { body?: unknown; data?: unknown };
  access: Access;
}

export interface Definition<Params extends Shape, Query extends Shape, Body extends z.ZodType>
  extends Description,
    Reading<Params, Query, Body> {
  /** What the answer says of itself. */
  message: string;
  /** The wire's names of the procedure's fields, for its own complaints. */
  names?: WireNames;
}

/** An endpoint with its types forgotten: what the application mounts and documents. */
export interface Endpoint extends Description {
  input: Parts<Shape, Shape, z.ZodType>;
  /** Whether the answer is a page of things. */
  isList?: boolean;
  /** JSON unless told. */
  bodyType?: "multipart/form-data";
  status: 200 | 201 | 204;
  /** Null where the answer has no body. */
  response: z.ZodType | null;
  run(c: Context<AppEnv>, context: CoreContext): Promise<Response>;
}

/** One thing in the envelope `{success, message, data}`. */
export function one<Params extends Shape, Query extends Shape, Body extends z.ZodType, Data extends z.ZodType>(
  definition: Definition<Params, Query, Body> & {
    data: Data;
    status?: 200 | 201;
    example: { body?: z.input<Body>; data: z.input<Data> };
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
      const call = await readCall(c, context, definition);
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
    example: { data: z.input<Item> };
    handle: (call: Call<Params, Query, typeof noBody>) => Promise<Page<z.input<Item>>>;
  },
): Endpoint {
  const { message, item } = definition;
  return {
    ...definition,
    status: 200,
    isList: true,
    response: listEnvelope(item),
    async run(c, context) {
      refuseEarly(definition.access, context.actor);
      const call = await readCall(c, context, definition);
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
      await definition.handle(await readCall(c, context, definition));
      return c.body(null, 204);
    },
  };
}
