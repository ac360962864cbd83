import { type Deps, receiveNotification } from "@atapos/core";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";
import { MalformedBodyError } from "./wire-errors.ts";

export const WEBHOOK_PATH = "/api/v1/orders/webhooks/midtrans";
const notification = z.record(z.string(), z.unknown());

/**
 * Midtrans' notices. No sign-in and no rate limit: the signature decides. The vendor repeats a notice by the status it
 * gets, so a transient fault is 503 (tried again soon) and what can never be taken is 400, 401 or 404.
 */
export function mountWebhook(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  app.post(WEBHOOK_PATH, async (c) => {
    const body = notification.safeParse(parseJson(await c.req.text()));
    if (!body.success) throw new MalformedBodyError();
    await receiveNotification(deps, body.data, c.get("requestId"));
    return c.json({ success: true, message: "Notification received", data: null });
  });
  app.get(WEBHOOK_PATH, (c) =>
    c.json({ success: false, message: "Only POST is served here", details: {} }, 405, { Allow: "POST" }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedBodyError();
  }
}
