import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";
import type { Access } from "./access.ts";
import type { Endpoint } from "./endpoint.ts";
import { listBody } from "./envelope.ts";
import { noBody } from "./parts.ts";
import { errorBody, validationErrorBody } from "./wire-errors.ts";

type Registry = OpenAPIHono<AppEnv>["openAPIRegistry"];

interface Audience {
  words: string;
  /** Any one of these is enough. */
  schemes: readonly ("staff" | "customer")[];
}

const AUDIENCES: Readonly<Record<Access, Audience>> = {
  anyone: { words: "Needs no sign-in.", schemes: [] },
  customer: { words: "For customers.", schemes: ["customer"] },
  officer: { words: "For staff from level 10.", schemes: ["staff"] },
  admin: { words: "For staff from level 100.", schemes: ["staff"] },
  "officer or customer": {
    words: "For staff from level 10, and for the customer whose order it is.",
    schemes: ["staff", "customer"],
  },
  "merchant admin": { words: "For staff from level 100, and for platform operators.", schemes: ["staff"] },
};

const idempotencyKey = z.string().max(200).optional().openapi({
  description: "A name of the client's own for this intention; repeating it repeats the answer, not the deed.",
});
const merchantHeader = z.string().optional().openapi({
  description: "The merchant to act for, where the token's person has several.",
  example: "1",
});

/** Enters one endpoint into the document, with the very schemas that validate it. */
export function describeEndpoint(registry: Registry, prefix: string, endpoint: Endpoint): void {
  const { words, schemes } = AUDIENCES[endpoint.access];
  registry.registerPath({
    method: endpoint.method,
    path: `${prefix}${endpoint.path}`,
    operationId: endpoint.id,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `${endpoint.description}\n\n${words}`,
    security: schemes.map((scheme) => ({ [scheme]: [] })),
    request: requestOf(endpoint, schemes.includes("staff")),
    responses: { [endpoint.status]: successOf(endpoint), ...failuresOf(endpoint) },
  });
}

function requestOf({ method, input, access, bodyType, example }: Endpoint, isForStaff: boolean) {
  const headers = z.object({
    ...(method === "post" && access !== "anyone" ? { "Idempotency-Key": idempotencyKey } : {}),
    ...(isForStaff && access !== "merchant admin" ? { "X-Merchant-Id": merchantHeader } : {}),
  });
  const parts = { params: input.params, query: input.query, headers };
  if (input.body === noBody) return parts;
  const content = { schema: input.body, ...(example?.body === undefined ? {} : { example: example.body }) };
  const required = !input.body.safeParse(undefined).success;
  if (bodyType === "multipart/form-data") return { ...parts, body: { required, content: { [bodyType]: content } } };
  return { ...parts, body: { required, content: { "application/json": content } } };
}

function successOf({ response, isList, example }: Endpoint) {
  if (response === null) return { description: "Done; there is nothing more to say" };
  const envelope = isList
    ? listBody("OK", { items: [example?.data], total: 1 }, { skip: 0, limit: 100 })
    : { success: true, message: "OK", data: example?.data };
  return { description: "Done", content: { "application/json": { schema: response, example: envelope } } };
}

const failure = (description: string, details: object, schema: z.ZodType = errorBody) => ({
  description,
  content: { "application/json": { schema, example: { success: false, message: description, details } } },
});

const WITHOUT_THE_RIGHT = {
  401: failure("Not signed in, or the token is not valid any more", { code: "unauthenticated" }),
  403: failure("Signed in, and not allowed to", { code: "forbidden" }),
};
const WITH_A_BODY = {
  400: failure("The body cannot be read", {}),
  413: failure("The body is too large", {}),
};
const ALWAYS = {
  404: failure("Unknown, or another merchant's", { code: "not_found" }),
  422: failure(
    "A value is missing or not possible: `errors` names the fields, `code` the rule",
    { errors: [{ field: "body -> items -> 0 -> oi_qty", message: "must be at least 1", type: "greater_than_equal" }] },
    validationErrorBody,
  ),
  429: {
    ...failure("Too many requests", { limit: 100, window: 60, retry_after: 12 }),
    headers: z.object({ "Retry-After": z.string().openapi({ description: "Seconds to wait", example: "12" }) }),
  },
  500: failure("Something is broken here; the log knows it by X-Request-ID", {}),
  503: failure("A service behind this one does not answer; try again", { code: "gateway_unavailable" }),
};

/** Every failure that this endpoint can answer with. */
function failuresOf({ method, input, access }: Endpoint) {
  const conflict = failure("It does not fit what is there by now", { code: "duplicate", field: "name" });
  return {
    ...WITHOUT_THE_RIGHT,
    ...(input.body === noBody ? {} : WITH_A_BODY),
    ...(method === "get" || access === "anyone" ? {} : { 409: conflict }),
    ...ALWAYS,
  };
}
