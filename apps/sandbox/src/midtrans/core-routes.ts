import { type Context, Hono } from "hono";
import { toBuffer } from "qrcode";
import type { HttpEnv } from "../control/vendor-gate.ts";
import { publicBase } from "../public-base.ts";
import type { Sandbox } from "../sandbox.ts";
import { charge } from "./charge.ts";
import { applyCoreAction, type CoreAction, coreActions } from "./core-actions.ts";
import { type CoreRefusal, notFound, refuseCore } from "./core-answer.ts";
import { expireDue } from "./gateway.ts";
import { merchantOfAuthorization } from "./merchant.ts";
import type { Attempt, Order } from "./order.ts";
import { type RefundDoor, refundAttempt, refundRequestSchema } from "./refund-attempt.ts";
import { chargeRequestSchema } from "./request-schema.ts";
import { statusView } from "./status-view.ts";

type Found = { kind: "found"; order: Order; attempt: Attempt } | { kind: "refused"; refusal: CoreRefusal };

const unknownKey: CoreRefusal = { code: "401", message: "Unknown Merchant server_key/id" };
const notJson: CoreRefusal = { code: "400", message: "Request body is not valid JSON" };
const bodyLimit = 16 * 1024;

/** The Core API under /v2; every path id may be an order id or a transaction id. */
export function coreRoutes(sandbox: Sandbox) {
  const { gateway, settings } = sandbox;
  const refuse = (c: Context, refusal: CoreRefusal) => refuseCore(c, settings, refusal);
  const app = new Hono<HttpEnv>();

  app.post("/v2/charge", async (c) => {
    const merchant = merchantOfAuthorization(c.req.header("authorization"));
    if (merchant === undefined) return refuse(c, unknownKey);
    const parsed = chargeRequestSchema.safeParse(await readJson(c));
    if (Buffer.byteLength(await c.req.text()) > bodyLimit)
      return refuse(c, { code: "413", message: "Request is too large" });
    if (!parsed.success) return refuse(c, invalid(parsed.error.issues));
    const override = c.req.header("x-override-notification");
    const result = charge(gateway, parsed.data, { merchant, override, baseUrl: publicBase(sandbox, c) });
    return result.kind === "done" ? c.json(result.answer, 201) : refuse(c, result.refusal);
  });

  app.get("/v2/:method{qris|gopay}/:transactionId/qr-code", async (c) => {
    const hit = gateway.store.findTransaction(c.req.param("transactionId"));
    if (hit === undefined || hit.attempt.qrString === null) return refuse(c, notFound);
    const png = await toBuffer(hit.attempt.qrString, { width: 512, margin: 2, errorCorrectionLevel: "M" });
    return c.body(new Uint8Array(png), 200, { "content-type": "image/png", "cache-control": "no-store" });
  });

  app.get("/v2/:id/status", (c) => {
    const found = find(sandbox, c);
    return found.kind === "found" ? c.json(statusView(found.order, found.attempt, "status")) : refuse(c, found.refusal);
  });

  for (const action of coreActions) app.post(`/v2/:id/${action}`, (c) => act(sandbox, c, action));
  app.post("/v2/:id/refund", (c) => refund(sandbox, c, "offline"));
  app.post("/v2/:id/refund/online/direct", (c) => refund(sandbox, c, "direct"));
  app.all("*", (c) => refuse(c, notFound));
  return app;
}

function act(sandbox: Sandbox, c: Context<HttpEnv>, action: CoreAction) {
  const found = find(sandbox, c);
  const result = found.kind === "found" ? applyCoreAction(sandbox.gateway, found, action) : found;
  return result.kind === "done" ? c.json(result.answer) : refuseCore(c, sandbox.settings, result.refusal);
}

async function refund(sandbox: Sandbox, c: Context<HttpEnv>, door: RefundDoor) {
  const { gateway, settings } = sandbox;
  const body = await readJson(c);
  const found = find(sandbox, c);
  if (found.kind === "refused") return refuseCore(c, settings, found.refusal);
  if (body === undefined) return refuseCore(c, settings, notJson);
  const parsed = refundRequestSchema.safeParse(body ?? {});
  if (!parsed.success) return refuseCore(c, settings, invalid(parsed.error.issues));
  const { order, attempt } = found;
  const countBefore = attempt.refunds.length;
  const result = refundAttempt(gateway, { order, attempt, door }, parsed.data);
  if (result.kind === "refused") return refuseCore(c, settings, result.refusal);
  if (attempt.refunds.length > countBefore) void gateway.notifier.send(order, attempt);
  return c.json(result.answer);
}

/** A Snap order has no transaction until the payer picks a method: until then it does not exist here. */
function find(sandbox: Sandbox, c: Context<HttpEnv>): Found {
  const merchant = merchantOfAuthorization(c.req.header("authorization"));
  if (merchant === undefined) return { kind: "refused", refusal: unknownKey };
  const id = c.req.param("id") ?? "";
  const known = sandbox.gateway.store.findEither(merchant, id);
  if (known !== undefined) expireDue(sandbox.gateway, known.order);
  if (known?.attempt === undefined) return { kind: "refused", refusal: notFound };
  return { kind: "found", order: known.order, attempt: known.attempt };
}

async function readJson(c: Context<HttpEnv>): Promise<unknown> {
  try {
    return JSON.parse((await c.req.text()) || "null");
  } catch {
    return undefined;
  }
}

function invalid(issues: readonly { message: string }[]): CoreRefusal {
  const details = [...new Set(issues.map((issue) => issue.message))];
  return { code: "400", message: "One or more parameters in the payload is invalid.", details };
}
