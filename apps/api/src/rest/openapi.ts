import type { Env } from "@atapos/core";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";
import type { Access } from "./access.ts";
import type { Endpoint } from "./endpoint.ts";
import { noBody } from "./parts.ts";
import { errorBody, validationErrorBody } from "./wire-errors.ts";

type Registry = OpenAPIHono<AppEnv>["openAPIRegistry"];

const WHO: Readonly<Record<Access, string>> = {
  anyone: "No sign-in needed.",
  customer: "Customers only.",
  officer: "Staff from level 10.",
  admin: "Staff from level 100.",
  "officer or customer": "Staff from level 10, or the customer whose it is.",
  "merchant admin": "Staff from level 100, for their own merchants; platform operators for all.",
};

const failure = (description: string, schema: z.ZodType = errorBody) => ({
  description,
  content: { "application/json": { schema } },
});

/** Enters one endpoint into the document, with the very schemas that validate it. */
export function describeEndpoint(registry: Registry, prefix: string, endpoint: Endpoint): void {
  const { input, access, status, response } = endpoint;
  const isOpen = access === "anyone";
  const headers =
    endpoint.method === "post" && !isOpen ? z.object({ "Idempotency-Key": z.string().max(200).optional() }) : undefined;
  registry.registerPath({
    method: endpoint.method,
    path: `${prefix}${endpoint.path}`,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: WHO[access],
    security: isOpen ? [] : [{ bearer: [] }],
    request: {
      params: input.params,
      query: input.query,
      ...(headers ? { headers } : {}),
      ...(input.body === noBody
        ? {}
        : { body: { content: { [endpoint.bodyType ?? "application/json"]: { schema: input.body } } } }),
    },
    responses: {
      [status]: response
        ? { description: "Success", content: { "application/json": { schema: response } } }
        : { description: "Done, no content" },
      ...(isOpen ? {} : { 401: failure("Not signed in"), 403: failure("Not allowed") }),
      404: failure("Unknown, or another merchant's"),
      422: failure("Validation error", validationErrorBody),
      429: failure("Too many requests"),
    },
  });
}

/** The OpenAPI 3.1 document of the whole application. */
export function documentOf(app: OpenAPIHono<AppEnv>, env: Pick<Env, "APP_NAME" | "APP_VERSION" | "API_URL">) {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: env.APP_NAME, version: env.APP_VERSION },
    servers: [{ url: env.API_URL }],
  });
}
