import { type Context, Hono } from "hono";
import { z } from "zod";
import type { HttpEnv } from "../control/vendor-gate.ts";
import { expireDue, type Gateway, moveAttempt, payability, startAttempt } from "../midtrans/gateway.ts";
import { banks } from "../midtrans/method-details.ts";
import { type Order, type PaymentType, paymentTypeSchema } from "../midtrans/order.ts";
import type { Sandbox } from "../sandbox.ts";
import { snapJs } from "./assets.ts";
import { payByCard } from "./pay-by-card.ts";
import { deadTokenPage, paymentPage } from "./payment-page.ts";
import { type PaymentView, versionOf, viewOf } from "./payment-view.ts";

const chargeSchema = z.object({
  payment_type: paymentTypeSchema,
  bank: z.enum(banks).optional(),
  card_number: z.string().max(40).optional(),
  otp: z.string().max(20).optional(),
});
const page = "/snap/v2/vtweb/:token";

/** snap.js and the page that a payer sees; works as plain forms, with or without script. */
export function paymentRoutes(sandbox: Sandbox) {
  const { gateway } = sandbox;
  const app = new Hono<HttpEnv>();

  app.get("/snap/snap.js", (c) =>
    c.body(snapJs, 200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" }),
  );

  app.get(page, (c) =>
    withOrder(gateway, c, (order) => {
      const wish = { change: c.req.query("change") === "1", card: c.req.query("method") === "credit_card" };
      return show(c, viewOf(order, wish));
    }),
  );

  app.get(`${page}/state`, (c) => withOrder(gateway, c, (order) => c.json({ version: versionOf(order) })));

  app.post(`${page}/charge`, (c) => withOrder(gateway, c, (order) => chargeByPayer(gateway, c, order)));

  app.post(`${page}/simulate-paid`, (c) =>
    withOrder(gateway, c, async (order) => {
      const { transaction_id: transactionId } = await c.req.parseBody();
      const attempt = order.attempts.find((one) => one.transactionId === transactionId);
      if (attempt?.status === "pending") {
        moveAttempt(gateway, order, attempt, { status: "settlement" });
        void gateway.notifier.send(order, attempt);
      }
      return backToPage(c);
    }),
  );
  return app;
}

async function chargeByPayer(gateway: Gateway, c: Context<HttpEnv>, order: Order): Promise<Response> {
  const parsed = chargeSchema.safeParse(await c.req.parseBody());
  if (!parsed.success) return c.text("Unknown payment method", 400);
  if (payability(order) !== "open") return backToPage(c);
  const { payment_type: chosen, bank, card_number: cardNumber = "", otp } = parsed.data;
  if (chosen === "credit_card") {
    const next = payByCard(gateway, order, { cardNumber, otp });
    return next.kind === "done" ? backToPage(c) : show(c, next.view);
  }
  const attempt = startAttempt(gateway, order, { paymentType: onThisDevice(chosen, c), bank });
  if (chosen === "shopeepay" && attempt.paymentType === "qris") attempt.details.acquirer = "airpay shopee";
  void gateway.notifier.send(order, attempt);
  return backToPage(c);
}

async function withOrder(
  gateway: Gateway,
  c: Context<HttpEnv>,
  work: (order: Order) => Response | Promise<Response>,
): Promise<Response> {
  const found = gateway.store.findToken(c.req.param("token") ?? "");
  if (found.kind === "unknown") {
    return c.html(await deadTokenPage("Tautan pembayaran ini tidak dikenal."), 404);
  }
  if (found.kind === "replaced") {
    return c.html(await deadTokenPage("Tautan pembayaran ini sudah diganti dengan yang baru."), 410);
  }
  expireDue(gateway, found.order);
  return work(found.order);
}

async function show(c: Context<HttpEnv>, view: PaymentView): Promise<Response> {
  c.header("cache-control", "no-store");
  return c.html(await paymentPage(view, pageAddress(c), isEmbedded(c)), view.kind === "over" ? 410 : 200);
}

function backToPage(c: Context<HttpEnv>): Response {
  return c.redirect(pageAddress(c) + (isEmbedded(c) ? "?embed=1" : ""), 303);
}

function pageAddress(c: Context<HttpEnv>): string {
  return `/midtrans-app/snap/v2/vtweb/${c.req.param("token")}`;
}

function isEmbedded(c: Context<HttpEnv>): boolean {
  return c.req.query("embed") === "1";
}

/** On a desktop, GoPay and ShopeePay show a QR and arrive as payment_type "qris". */
function onThisDevice(chosen: PaymentType, c: Context<HttpEnv>): PaymentType {
  const isPhone = /Mobi|Android|iPhone/i.test(c.req.header("user-agent") ?? "");
  return !isPhone && (chosen === "gopay" || chosen === "shopeepay") ? "qris" : chosen;
}
