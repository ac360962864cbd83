import { type Deps, impossibleValue, receiveNotification } from "@atapos/core";
import { PosError } from "@atapos/domain";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "../http/app-env.ts";
import { describeWebhook } from "./describe-webhook.ts";
import { MalformedBodyError } from "./wire-errors.ts";

export const WEBHOOK_PATH = "/api/v1/orders/webhooks/midtrans";
const notification = z.record(z.string(), z.unknown());

/**
 * Midtrans' notices. No sign-in and no rate limit: the signature decides. The vendor repeats a notice by the status it
 * gets, so a transient fault is 503 (tried again soon) and what can never be taken is 400, 401 or 404.
 */
export function mountWebhook(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  describeWebhook(app.openAPIRegistry, WEBHOOK_PATH);
  app.post(WEBHOOK_PATH, async (c) => {
    const body = notification.safeParse(parseJson(await c.req.text()));
    if (!body.success) throw new MalformedBodyError();
    const requestId = c.get("requestId");
    try {
      await receiveNotification(deps, body.data, requestId);
    } catch (error) {
      const refusal = impossibleValue(error) ?? error;
      if (refusal instanceof PosError) throw refusal;
      deps.log.error({ err: error, requestId }, "a notification could not be taken");
      throw new HTTPException(503, { message: "Try again" });
    }
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
