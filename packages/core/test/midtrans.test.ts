import { createServer } from "node:http";
import { inspect } from "node:util";
import { PosError } from "@atapos/domain";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createMidtransPayments } from "../src/adapters/midtrans-payments.ts";
import type { ChargeRequest, GatewayCredentials, PaymentsPort } from "../src/ports/payments.ts";
import { outcomeOf } from "./payment-facts.ts";
import { codeOf, paymentsAt } from "./payment-support.ts";

const KEY = "SB-Mid-server-demo-7";
const credentials: GatewayCredentials = {
  merchantId: 7,
  serverKey: KEY,
  clientKey: null,
  isProduction: false,
  version: 1,
};

let sandbox: RunningSandbox;
let payments: PaymentsPort;
let count = 0;

beforeAll(async () => {
  sandbox = await startSandbox({ settings: { notificationUrl: "http://127.0.0.1:9/" } });
  payments = paymentsAt(sandbox.url);
});
afterAll(() => sandbox.stop());

const request = (more: Partial<ChargeRequest> = {}): ChargeRequest => {
  count += 1;
  return {
    gatewayOrderId: `ME7-${count}-abcdefgh`,
    amount: 10_000,
    currency: "IDR",
    items: [
      { id: "a", name: "Kopi", price: 6_000, quantity: 2 },
      { id: "b", name: "Diskon", price: -2_000, quantity: 1 },
    ],
    customer: { name: "Ani", email: "ani@example.test", phone: null },
    expiresInMinutes: 15,
    finishUrl: null,
    ...more,
  };
};
const control = async (path: string, body: unknown) => {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
};
const simulate = (id: string, body: Record<string, unknown>) =>
  control(`/midtrans/transactions/${id}/simulate`, { notify: false, ...body });
const settings = (body: Record<string, unknown>) => control("/control/settings", body);
const logSchema = z.array(
  z.looseObject({ path: z.string(), headers: z.record(z.string(), z.string()), body: z.unknown() }),
);
const lastRequest = async () => {
  const log = logSchema.parse(await (await fetch(`${sandbox.url}/control/log?target=midtrans`)).json());
  if (!log[0]) throw new Error("no request was made");
  return log[0];
};

describe("creating", () => {
  test("a Snap page gives a token, an address and an end", async () => {
    const answer = await payments.createSnap(credentials, request());
    if (answer.kind !== "created") throw new Error(answer.kind);
    expect(answer.redirectUrl).toContain(answer.token);
    expect(Math.round((answer.expiresAt.getTime() - Date.now()) / 60_000)).toBe(15);
  });

  test("the same page again gives a new token, until a method was chosen", async () => {
    const one = request();
    const [first, second] = [await payments.createSnap(credentials, one), await payments.createSnap(credentials, one)];
    expect(first.kind === "created" && second.kind === "created" && first.token !== second.token).toBe(true);
    await simulate(one.gatewayOrderId, { transaction_status: "pending" });
    expect(await payments.createSnap(credentials, one)).toEqual({ kind: "order_id_used" });
  });

  test.each([200, "same"])(
    "a QR gives its string; the same order id again is used (HTTP %s)",
    async (coreErrorsHttp) => {
      await settings({ coreErrorsHttp });
      const one = request();
      const answer = await payments.chargeQris(credentials, one);
      expect(answer).toMatchObject({
        kind: "created",
        qrString: expect.any(String),
        qrUrl: expect.stringContaining("http"),
      });
      expect(await payments.chargeQris(credentials, one)).toEqual({ kind: "order_id_used" });
      await settings({ coreErrorsHttp: 200 });
    },
  );

  test("cuts long names, replaces bars and keeps no half characters", async () => {
    const name = `${"x".repeat(49)}😀|tail`;
    const items = [{ id: "a|b", name, price: 10_000, quantity: 1 }];
    expect((await payments.createSnap(credentials, request({ items }))).kind).toBe("created");
    const { body } = await lastRequest();
    expect(body).toMatchObject({ item_details: [{ id: "a/b", name: "x".repeat(49) }] });
  });

  test("folds two hundred lines into one rather than exceed what the vendor takes", async () => {
    const items = Array.from({ length: 200 }, (_, index) => {
      return { id: `item-${index}`, name: "n".repeat(50), price: 50, quantity: 1 };
    });
    expect((await payments.createSnap(credentials, request({ items }))).kind).toBe("created");
    expect((await lastRequest()).body).toMatchObject({ item_details: [{ price: 10_000, quantity: 1 }] });
  });

  test.each([
    ["items that do not sum to the amount", { amount: 10_001 }],
    ["an order id with a space", { gatewayOrderId: "ME7 1" }],
    ["an order id that is too long", { gatewayOrderId: "a".repeat(51) }],
    ["an amount with a fraction", { amount: 0.5, items: [{ id: "a", name: "a", price: 0.5, quantity: 1 }] }],
  ])("refuses %s before asking", async (_, more) => {
    expect(await codeOf(payments.createSnap(credentials, request(more)))).toBe("validation");
  });

  test("passes the vendor's own words on when it refuses", async () => {
    const bad = request({ customer: { name: null, email: "nonsense", phone: null } });
    expect(await payments.createSnap(credentials, bad)).toMatchObject({ kind: "refused", reason: /email/ });
    expect(await payments.createSnap({ ...credentials, serverKey: "wrong", version: 2 }, request())).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("Access denied"),
    });
  });

  test("names its own address for notices, per call", async () => {
    const own = createMidtransPayments({
      snapBaseUrl: `${sandbox.url}/midtrans-app`,
      coreBaseUrl: `${sandbox.url}/midtrans-api`,
      timeoutMs: 5_000,
      notificationUrl: "https://api.example.test/hook",
    });
    await own.createSnap(credentials, request());
    expect((await lastRequest()).headers["x-override-notification"]).toBe("https://api.example.test/hook");
    await payments.createSnap(credentials, request());
    expect((await lastRequest()).headers["x-override-notification"]).toBeUndefined();
  });

  test("speaks to each merchant with its own key, and to a changed key at once", async () => {
    const one = request();
    await payments.chargeQris(credentials, one);
    const other = { ...credentials, merchantId: 8, serverKey: "SB-Mid-server-demo-8" };
    const statusOf = async (by: GatewayCredentials) =>
      (await payments.status(by, one.gatewayOrderId)).snapshot.transactionStatus;
    expect(await statusOf(credentials)).toBe("pending");
    expect(await statusOf(other)).toBe("not_found");
    expect(await statusOf({ ...credentials, serverKey: "SB-Mid-server-demo-8" })).toBe("not_found");
  });
});

describe("asking", () => {
  test.each([200, 404] as const)(
    "about what nobody chose a method for is not found (HTTP %d)",
    async (status404Http) => {
      await settings({ status404Http });
      const { gatewayOrderId } = request();
      const { snapshot } = await payments.status(credentials, gatewayOrderId);
      expect(snapshot).toMatchObject({ gatewayOrderId, transactionStatus: "not_found", grossAmount: null });
      expect(await payments.cancel(credentials, gatewayOrderId)).toEqual({ kind: "not_found" });
    },
  );

  test("gives money in minor units and times as instants", async () => {
    const one = request();
    await payments.createSnap(credentials, one);
    await simulate(one.gatewayOrderId, { transaction_status: "settlement", payment_type: "credit_card" });
    const { snapshot } = await payments.status(credentials, one.gatewayOrderId);
    expect(snapshot).toMatchObject({
      transactionStatus: "settlement",
      fraudStatus: "accept",
      grossAmount: 10_000,
      currency: "IDR",
      paymentType: "credit_card",
    });
    expect(Math.abs(Date.parse(snapshot.at ?? "") - Date.now())).toBeLessThan(5_000);
  });

  test("ends what is pending once, and reports the 407 of an expiry as done", async () => {
    const one = request();
    await payments.chargeQris(credentials, one);
    expect(await payments.expire(credentials, one.gatewayOrderId)).toEqual({ kind: "done" });
    expect(await payments.cancel(credentials, one.gatewayOrderId)).toEqual({ kind: "not_allowed" });
    expect((await payments.status(credentials, one.gatewayOrderId)).snapshot.transactionStatus).toBe("expire");
  });

  test("refunds once per key, by the channel of the payment, and lists the key", async () => {
    const one = request();
    await payments.chargeQris(credentials, one);
    await simulate(one.gatewayOrderId, { transaction_status: "settlement" });
    const asked = { refundKey: "RF-1", amount: 4_000, reason: "cold", channel: "direct" as const };
    const refund = (more: Partial<{ refundKey: string; amount: number; channel: "card" | "direct" }> = {}) =>
      payments.refund(credentials, one.gatewayOrderId, { ...asked, ...more });
    expect([await refund(), await refund()]).toEqual([{ kind: "done" }, { kind: "done" }]);
    expect(await refund({ refundKey: "RF-2", amount: 7_000 })).toEqual({ kind: "insufficient_funds" });
    expect(await refund({ refundKey: "RF-3", channel: "card" })).toMatchObject({ kind: "refused" });
    const { snapshot } = await payments.status(credentials, one.gatewayOrderId);
    expect(snapshot).toMatchObject({ refundAmount: 4_000, refunds: [{ key: "RF-1", amount: 4_000 }] });
  });
});

describe("an outage", () => {
  const calls = {
    createSnap: () => payments.createSnap(credentials, request()),
    chargeQris: () => payments.chargeQris(credentials, request()),
    status: () => payments.status(credentials, "ME7-1-a"),
    cancel: () => payments.cancel(credentials, "ME7-1-a"),
    expire: () => payments.expire(credentials, "ME7-1-a"),
    refund: () =>
      payments.refund(credentials, "ME7-1-a", { refundKey: "k", amount: 1, reason: "r", channel: "direct" }),
  };
  const names = ["createSnap", "chargeQris", "status", "cancel", "expire", "refund"] as const;
  const cases = names.flatMap((name) => (["500", "drop", "timeout"] as const).map((mode) => [name, mode] as const));

  test.each(cases)("of %s by %s is gateway_unavailable, and no word of the key", async (name, mode) => {
    payments = paymentsAt(sandbox.url, 400);
    await control("/control/faults", { target: "midtrans", mode, times: 1 });
    const error = await outcomeOf(calls[name]());
    await control("/control/faults", { target: "midtrans", mode: "ok" });
    payments = paymentsAt(sandbox.url);
    expect(error).toBeInstanceOf(PosError);
    expect(error).toMatchObject({ code: "gateway_unavailable" });
    expect(everythingIn(error)).not.toContain(KEY);
    expect(everythingIn(error)).not.toContain(Buffer.from(`${KEY}:`).toString("base64"));
  });

  test.each([
    ["a page of a proxy", "<html>502</html>", 200],
    ["an empty answer", "", 200],
    ["a list", "[]", 200],
    ["an unknown status", '{"order_id":"x","transaction_status":"dancing"}', 200],
    ["sen of a rupiah", '{"order_id":"x","transaction_status":"pending","gross_amount":"1.50"}', 200],
    ["a refusal of the key", '{"status_code":"401","status_message":"Unknown key"}', 401],
    ["too many requests", "{}", 429],
  ])("is also %s, instead of a status", async (_, body, status) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const error = await outcomeOf(paymentsAt(`http://127.0.0.1:${port}`).status(credentials, "ME7-1-a"));
    server.close();
    expect(error).toMatchObject({ code: "gateway_unavailable" });
    expect(everythingIn(error)).not.toContain(KEY);
  });
});

/** As a log, a debugger and a careless JSON.stringify would show it. */
function everythingIn(error: unknown): string {
  const lines: string[] = [];
  pino({}, { write: (line: string) => lines.push(line) }).error({ err: error }, "failed");
  return [inspect(error, { depth: 20, showHidden: true }), JSON.stringify(error), ...lines].join("\n");
}
