import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import type { HttpEnv } from "../control/vendor-gate.ts";
import type { Sandbox } from "../sandbox.ts";
import { bareAddress } from "./inbox.ts";

const recipients = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)]);
const emailSchema = z.looseObject({
  from: z.string({ error: "Missing `from` field." }).regex(/@/, "Invalid `from` field."),
  to: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)], { error: "Missing `to` field." }),
  cc: recipients.optional(),
  bcc: recipients.optional(),
  subject: z.string({ error: "Missing `subject` field." }),
  html: z.string().optional(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ filename: z.string().optional() })).optional(),
});

const keptMs = 24 * 60 * 60 * 1000;

/** Resend's one call that matters, with its idempotency keys. */
export function resendRoutes(sandbox: Sandbox) {
  const answered = new Map<string, { body: string; id: string; at: number }>();
  const app = new Hono<HttpEnv>();

  app.post("/emails", async (c) => {
    const apiKey = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (apiKey === undefined) return refuse(c, 401, "missing_api_key", "Missing API Key");
    if (!apiKey.startsWith("re_")) return refuse(c, 401, "validation_error", "API key is invalid");
    const idempotencyKey = c.req.header("idempotency-key");
    if (idempotencyKey !== undefined && (idempotencyKey.length < 1 || idempotencyKey.length > 256)) {
      return refuse(c, 400, "invalid_idempotency_key", "The key must be between 1-256 chars");
    }
    const body = await c.req.text();
    const scope = `${apiKey} ${idempotencyKey}`;
    const earlier = idempotencyKey === undefined ? undefined : answered.get(scope);
    if (earlier !== undefined && earlier.at > Date.now() - keptMs) {
      if (earlier.body === body) return c.json({ id: earlier.id });
      const message = "Same idempotency key used with a different request payload";
      return refuse(c, 409, "invalid_idempotent_request", message);
    }
    const parsed = emailSchema.safeParse(parseJson(body));
    if (!parsed.success) {
      const message = parsed.error.issues[0]?.message ?? "Invalid body";
      return refuse(c, 422, message.startsWith("Missing") ? "missing_required_field" : "validation_error", message);
    }
    if (parsed.data.html === undefined && parsed.data.text === undefined) {
      return refuse(c, 422, "missing_required_field", "Missing `html` or `text` field.");
    }
    const { id } = sandbox.inbox.add(toMail(parsed.data));
    if (idempotencyKey !== undefined) answered.set(scope, { body, id, at: Date.now() });
    return c.json({ id });
  });

  app.get("/emails/:id", (c) => {
    const mail = sandbox.inbox.find(c.req.param("id"));
    if (mail === undefined) return refuse(c, 404, "not_found", "Email not found");
    const { id, from, subject, html, text } = mail;
    return c.json({ object: "email", id, from, to: mail.to.split(", "), subject, html, text, created_at: mail.at });
  });

  app.all("*", (c) => refuse(c, 404, "not_found", "The requested endpoint does not exist"));
  return app;
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
