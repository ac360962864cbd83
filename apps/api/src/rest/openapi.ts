import type { Env } from "@atapos/core";
import { ERROR_KINDS, type ErrorCode, errorMessage } from "@atapos/domain";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";

/** How callers prove who they are; both are bearer tokens, of different people. */
const SECURITY_SCHEMES = {
  staff: {
    type: "http",
    scheme: "bearer",
    description:
      "Staff: an access token of Atlas SSO, or one of POST /auth/staff/login. Level 10 is an officer, 100 an admin.",
  },
  customer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "Customers: the token that a magic link or a one-time code is exchanged for.",
  },
} as const;

const TAGS = [
  ["Authentication", "Customers sign in without a password. Staff bring a token of Atlas, or use a local account."],
  ["Merchants", "The tenants and their settings. Admins see their own, platform operators all."],
  ["Products", "What is for sale, with variants, modifiers and stock."],
  ["Product categories", "The sections of the menu."],
  ["Product attachments", "Pictures of products."],
  ["Promotions", "Discounts of single products within a time."],
  ["Table locations", "Tables and their QR codes."],
  ["Customers", "The people who order."],
  ["Orders", "From placing to completing or cancelling."],
  ["Payments", "Midtrans, cash and refunds. What the gateway confirms is booked, in whatever state the order is."],
] as const;

const DESCRIPTION = `The point of sale's REST API. Amounts are numbers in the currency's major unit, times are ISO 8601 in UTC,
and ids are unique over the whole installation.

**Answers.** One thing: \`{success, message, data}\`. A list adds \`total, page, size, pages\`. A failure is
\`{success: false, message, details}\`, and every answer carries \`X-Request-ID\`. Unknown body fields are ignored; PUT
changes only the fields that are sent.

**Merchants.** A token belongs to one merchant. Staff of several choose with \`X-Merchant-Id\`; whatever belongs to
another merchant does not exist (404).

**Repeating.** Every POST that creates or pays takes an \`Idempotency-Key\`: for 24 hours the same key with the same body
gives the first answer again, with another body 409.

**Limits.** Requests are counted per client: \`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and \`X-RateLimit-Window\` tell
how it stands, 429 with \`Retry-After\` that it is over.

**Encryption.** Where the installation switches it on, answers to GET are \`{"encrypted": true, "data": "<base64>"}\`:
AES-256-CBC over the whole JSON, with the key and IV that were agreed.

**Codes** in \`details.code\`, for programs:

| code | meaning |
|---|---|
${Object.keys(ERROR_KINDS)
  .map((code) => `| \`${code}\` | ${meaningOf(code)} |`)
  .join("\n")}`;

function meaningOf(code: string): string {
  return isErrorCode(code) ? errorMessage(code, "en") : "";
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_KINDS, code);
}

/** The OpenAPI 3.1 document of the whole application. */
export function documentOf(app: OpenAPIHono<AppEnv>, env: Pick<Env, "APP_NAME" | "APP_VERSION" | "API_URL">) {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: env.APP_NAME,
      version: env.APP_VERSION,
      description: DESCRIPTION,
    },
    servers: [{ url: env.API_URL, description: "This installation" }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
  });
  // The identifier is new in 3.1, and unknown to the generator's types.
  const info = { ...document.info, license: { name: "MIT", identifier: "MIT" } };
  return { ...document, info, components: { ...document.components, securitySchemes: SECURITY_SCHEMES } };
}
