import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import type { HttpEnv } from "../control/vendor-gate.ts";
import type { Sandbox } from "../sandbox.ts";
import { bareAddress } from "./inbox.ts";

const recipients = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)]);
const emailSchema = z
  .looseObject({
    from: z.string({ error: "Missing `from` field." }).regex(/@/, "Invalid `from` field."),
    to: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)], { error: "Missing `to` field." }),
    cc: recipients.optional(),
    bcc: recipients.optional(),
    subject: z.string({ error: "Missing `subject` field." }),
    html: z.string().optional(),
    text: z.string().optional(),
    attachments: z.array(z.looseObject({ filename: z.string().optional() })).optional(),
  })
  .refine((email) => email.html !== undefined || email.text !== undefined, "Missing `html` or `text` field.");

/** Resend's one call that matters, with its idempotency keys. */
export function resendRoutes(sandbox: Sandbox) {
  const app = new Hono<HttpEnv>();
  app.post("/emails", (c) => sendEmail(sandbox, c));

  app.get("/emails/:id", (c) => {
    const mail = sandbox.inbox.find(c.req.param("id"));
    if (mail === undefined) return refuse(c, 404, "not_found", "Email not found");
    const { id, from, subject, html, text } = mail;
    return c.json({ object: "email", id, from, to: mail.to.split(", "), subject, html, text, created_at: mail.at });
  });

  app.all("*", (c) => refuse(c, 404, "not_found", "The requested endpoint does not exist"));
  return app;
}

async function sendEmail(sandbox: Sandbox, c: Context<HttpEnv>) {
  const apiKey = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (apiKey === undefined) return refuse(c, 401, "missing_api_key", "Missing API Key");
  if (!apiKey.startsWith("re_")) return refuse(c, 401, "validation_error", "API key is invalid");
  const given = c.req.header("idempotency-key");
  if (given !== undefined && (given.length < 1 || given.length > 256)) {
    return refuse(c, 400, "invalid_idempotency_key", "The key must be between 1-256 chars");
  }
  const body = await c.req.text();
  const key = given === undefined ? undefined : `${apiKey} ${given}`;
  const earlier = key === undefined ? undefined : sandbox.idempotencyKeys.find(key);
  if (earlier?.body === body) return c.json({ id: earlier.id });
  if (earlier !== undefined) {
    const message = "Same idempotency key used with a different request payload";
    return refuse(c, 409, "invalid_idempotent_request", message);
  }
  const parsed = emailSchema.safeParse(parseJson(body));
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? "Invalid body";
    return refuse(c, 422, message.startsWith("Missing") ? "missing_required_field" : "validation_error", message);
  }
  const { id } = sandbox.inbox.add(toMail(parsed.data));
  if (key !== undefined) sandbox.idempotencyKeys.remember(key, { body, id });
  return c.json({ id });
}

function toMail(email: z.infer<typeof emailSchema>) {
  const everyone = [email.to, email.cc ?? [], email.bcc ?? []].flat();
  return {
    from: email.from,
    to: everyone.map(bareAddress).join(", "),
    subject: email.subject,
    html: email.html ?? "",
    text: email.text ?? "",
    via: "resend" as const,
    attachments: (email.attachments ?? []).map((attachment) => attachment.filename ?? "attachment"),
  };
}

function refuse(c: Context, statusCode: ContentfulStatusCode, name: string, message: string) {
  return c.json({ statusCode, name, message }, statusCode);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
