import { Hono } from "hono";
import { limitOf } from "../control/limit-of.ts";
import type { HttpEnv } from "../control/vendor-gate.ts";
import type { Sandbox } from "../sandbox.ts";
import { currentAttempt, type Order } from "./order.ts";
import { refundAttempt } from "./refund-attempt.ts";
import { simulate, simulateSchema } from "./simulate.ts";
import { statusView } from "./status-view.ts";

/** What a person or a test does on the payer's, the bank's or the dashboard's side of Midtrans. */
export function midtransControlRoutes(sandbox: Sandbox) {
  const { gateway } = sandbox;
  const app = new Hono<HttpEnv>();
  const missing = { error: "No transaction has this order_id" };

  app.get("/midtrans/transactions", (c) => {
    const orderId = c.req.query("order_id");
    const orders = gateway.store.list().filter((order) => orderId === undefined || order.orderId === orderId);
    return c.json(orders.reverse().slice(0, limitOf(c)).map(describeOrder));
  });
  app.get("/midtrans/notifications", (c) => c.json(gateway.notifier.deliveries(c.req.query("order_id"))));

  app.post("/midtrans/transactions/:orderId/simulate", async (c) => {
    const parsed = simulateSchema.safeParse(await c.req.json().catch(() => null));
    if (!parsed.success) return c.json({ error: "Invalid body", issues: parsed.error.issues }, 422);
    const order = gateway.store.findNewest(c.req.param("orderId"), parsed.data.merchant);
    if (order === undefined) return c.json(missing, 404);
    const { attempt, deliveries } = await simulate(gateway, order, parsed.data);
    return c.json({ ...statusView(order, attempt, "status"), deliveries });
  });

  app.post("/midtrans/transactions/:orderId/resend", async (c) => {
    const order = gateway.store.findNewest(c.req.param("orderId"));
    const attempt = order === undefined ? undefined : currentAttempt(order);
    if (order === undefined || attempt === undefined) return c.json(missing, 404);
    return c.json({ deliveries: await gateway.notifier.send(order, attempt) });
  });

  app.post("/midtrans/transactions/:orderId/refund", async (c) => {
    const order = gateway.store.findNewest(c.req.param("orderId"));
    const attempt = order === undefined ? undefined : currentAttempt(order);
    if (order === undefined || attempt === undefined) return c.json(missing, 404);
    const door = attempt.paymentType === "credit_card" ? "offline" : "direct";
    const result = refundAttempt(gateway, { order, attempt, door }, { reason: "Dashboard refund" });
    if (result.kind === "refused") return c.json({ error: result.refusal.message }, 409);
    return c.json({ ...result.answer, deliveries: await gateway.notifier.send(order, attempt) });
  });
  return app;
}

function describeOrder(order: Order) {
  const attempt = currentAttempt(order);
  return {
    order_id: order.orderId,
    merchant: order.merchant,
    merchant_id: `G-demo-${order.merchant}`,
    gross_amount: attempt?.grossAmount ?? order.grossAmount.toFixed(2),
    channel: order.channel,
    token: order.token,
    redirect_path: order.token === null ? null : `/midtrans-app/snap/v2/vtweb/${order.token}`,
    /** null until the payer picks a method. */
    transaction_status: attempt?.status ?? null,
    transaction_id: attempt?.transactionId ?? null,
    payment_type: attempt?.paymentType ?? null,
    fraud_status: attempt?.fraudStatus ?? null,
    item_details: order.items,
    notification_urls: order.notificationUrls,
    created_at: new Date(order.createdAt).toISOString(),
    attempts: order.attempts.map((one) => statusView(order, one, "status")),
  };
}
