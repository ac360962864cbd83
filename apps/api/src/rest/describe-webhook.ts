import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "../http/app-env.ts";
import { oneEnvelope } from "./envelope.ts";
import { errorBody } from "./wire-errors.ts";

const notice = z
  .looseObject({
    order_id: z.string(),
    status_code: z.string(),
    gross_amount: z.string(),
    signature_key: z.string().openapi({ description: "SHA-512 of order id, status code, amount and server key" }),
    transaction_status: z.string(),
  })
  .openapi("MidtransNotification");

const example = {
  order_id: "ME1-81-k3v9",
  status_code: "200",
  gross_amount: "73920.00",
  signature_key: "0f6c…",
  transaction_status: "settlement",
};

const refusal = (description: string) => ({
  description,
  content: {
    "application/json": { schema: errorBody, example: { success: false, message: description, details: {} } },
  },
});

/** The gateway's own endpoint, for whoever has to enter its address at Midtrans. */
export function describeWebhook(registry: OpenAPIHono<AppEnv>["openAPIRegistry"], path: string): void {
  registry.registerPath({
    method: "post",
    path,
    operationId: "receiveMidtransNotification",
    tags: ["Payments"],
    summary: "Midtrans' HTTP notification",
    description:
      "Signed by Midtrans with the merchant's server key. The notice itself is not believed: the gateway is asked again, and what it confirms is booked once, however often the notice comes.",
    security: [],
    request: { body: { required: true, content: { "application/json": { schema: notice, example } } } },
    responses: {
      200: {
        description: "Taken",
        content: {
          "application/json": {
            schema: oneEnvelope(z.null()),
            example: { success: true, message: "Notification received", data: null },
          },
        },
      },
      400: refusal("The body is no notification"),
      401: refusal("The signature is not this merchant's"),
      404: refusal("No payment has this order id"),
      413: refusal("The body is too large"),
      503: refusal("Not taken now; send it again"),
    },
  });
}
