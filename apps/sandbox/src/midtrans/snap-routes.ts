import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import type { HttpEnv } from "../control/vendor-gate.ts";
import { publicBase } from "../public-base.ts";
import type { Sandbox } from "../sandbox.ts";
import { expireDue } from "./gateway.ts";
import { merchantOfAuthorization } from "./merchant.ts";
import type { Order } from "./order.ts";
import { notificationUrlsFrom, orderFrom, snapRequestSchema } from "./request-schema.ts";
import { durationMs, readWireTime } from "./wire-time.ts";

const bodyLimit = 16 * 1024;

/** POST /snap/v1/transactions, the one call that a merchant's server makes to Snap. */
export function snapRoutes(sandbox: Sandbox) {
  const { store } = sandbox.gateway;
  return new Hono<HttpEnv>().post("/snap/v1/transactions", async (c) => {
    const merchant = merchantOfAuthorization(c.req.header("authorization"));
    if (merchant === undefined) {
      return refuse(c, 401, "Access denied due to unauthorized transaction, please check client or server key");
    }
    const text = await c.req.text();
    if (Buffer.byteLength(text) > bodyLimit) return refuse(c, 413, "Request size exceeds the 16 kB limit");
    const body = parseJson(text);
    if (body === undefined) return refuse(c, 400, "Request body is not valid JSON");
    const parsed = snapRequestSchema.safeParse(body);
    if (!parsed.success) return refuse(c, 400, ...new Set(parsed.error.issues.map((issue) => issue.message)));

    const known = store.find(merchant, parsed.data.transaction_details.order_id);
    if (known !== undefined) expireDue(sandbox.gateway, known);
    if (known !== undefined && known.attempts.length > 0) {
      return refuse(c, 400, "transaction_details.order_id sudah digunakan");
    }
    const order = snapOrder(parsed.data, merchant, c.req.header("x-override-notification"));
    const token = randomUUID();
    order.token = token;
    order.retiredTokens = known === undefined ? [] : [...known.retiredTokens, ...(known.token ? [known.token] : [])];
    store.put(order);
    return c.json({ token, redirect_url: `${publicBase(sandbox, c)}/midtrans-app/snap/v2/vtweb/${token}` }, 201);
  });
}

function snapOrder(request: z.infer<typeof snapRequestSchema>, merchant: number, override: string | undefined): Order {
  const { expiry } = request;
  return {
    ...orderFrom(request, merchant),
    finishUrl: request.callbacks?.finish ?? null,
    enabledPayments: request.enabled_payments ?? null,
    isCardSecure: request.credit_card?.secure ?? false,
    notificationUrls: notificationUrlsFrom(override),
    expiry:
      expiry === undefined
        ? null
        : {
            startAt: expiry.start_time === undefined ? null : (readWireTime(expiry.start_time) ?? null),
            durationMs: durationMs(expiry.duration, expiry.unit) ?? 0,
          },
  };
}

function refuse(c: Context, status: ContentfulStatusCode, ...messages: string[]) {
  return c.json({ error_messages: messages }, status);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
