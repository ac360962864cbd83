import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";
import { midtransClients, newOrderId, refusalOf, snapRequest } from "./support/midtrans.ts";
import { type Receiver, startReceiver } from "./support/webhook-receiver.ts";

let sandbox: RunningSandbox;
let receiver: Receiver;
let clients: ReturnType<typeof midtransClients>;
let control: ReturnType<typeof controlOf>;
beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startSandbox({ settings: { notificationUrl: receiver.url } });
  clients = midtransClients(sandbox.url);
  control = controlOf(sandbox.url);
});
afterAll(async () => {
  await sandbox.stop();
  await receiver.stop();
});

async function newPage(rest: Record<string, unknown> = {}) {
  const orderId = newOrderId();
  const { redirect_url: url } = await clients.snap.createTransaction({ ...snapRequest(orderId), ...rest });
  const submit = (action: string, form: Record<string, string>) =>
    fetch(`${url}/${action}`, { method: "POST", body: new URLSearchParams(form) });
  const state = async () => (await clients.core.transaction.status(orderId)).transaction_status;
  return { orderId, url, submit, state };
}

describe("The payment page", () => {
  it("shows the merchant's items and amount, escaped", async () => {
    const item = { id: "1", name: "<b>Nasi</b>", price: 145_000, quantity: 1, merchant_name: "Warung & Co" };
    const { url } = await newPage({ item_details: [item] });
    const text = await (await fetch(url)).text();
    expect(text).toContain("Rp145.000");
    expect(text).toContain("Warung &amp; Co");
    expect(text).toContain("&lt;b&gt;Nasi&lt;/b&gt;");
    expect(text).not.toContain("<b>Nasi");
  });

  it("offers only the enabled payments", async () => {
    const { url } = await newPage({ enabled_payments: ["other_qris", "bca_va"] });
    const text = await (await fetch(url)).text();
    expect(text).toContain("Transfer BCA");
    expect(text).not.toContain("Transfer BNI");
    expect(text).not.toContain("ShopeePay");
  });

  it("pays by QRIS: pending with a QR, then settled, then back to the merchant", async () => {
    const page = await newPage({ callbacks: { finish: "http://shop.test/done?x=1" } });
    expect(await (await page.submit("charge", { payment_type: "qris" })).text()).toContain("<svg");
    const { transaction_id: id } = await clients.core.transaction.status(page.orderId);
    expect(await page.state()).toBe("pending");
    const done = await (await page.submit("simulate-paid", { transaction_id: String(id) })).text();
    expect(await page.state()).toBe("settlement");
    const finish = `http://shop.test/done?x=1&order_id=${page.orderId}&status_code=200&transaction_status=settlement`;
    expect(done).toContain(finish.replaceAll("&", "&amp;"));
    const states = receiver.received.filter((one) => one.body.order_id === page.orderId);
    expect(states.map((one) => one.body.transaction_status)).toEqual(["pending", "settlement"]);
  });

  it("keeps the QR over a reload", async () => {
    const page = await newPage();
    await page.submit("charge", { payment_type: "qris" });
    const svg = async () => /<svg.*<\/svg>/s.exec(await (await fetch(page.url)).text())?.[0];
    const first = await svg();
    expect(first).toBeDefined();
    expect(await svg()).toBe(first);
  });

  it("lets a denied card be tried again; the order settles under another transaction id", async () => {
    const page = await newPage();
    const denied = await page.submit("charge", { payment_type: "credit_card", card_number: "4911 1111 1111 1113" });
    expect(await denied.text()).toContain("Pembayaran ditolak");
    const first = await clients.core.transaction.status(page.orderId);
    expect(first.transaction_status).toBe("deny");
    await page.submit("charge", { payment_type: "credit_card", card_number: "4811 1111 1111 1114" });
    const second = await clients.core.transaction.status(page.orderId);
    expect(second).toMatchObject({ transaction_status: "capture", fraud_status: "accept", status_code: "200" });
    expect(second.transaction_id).not.toBe(first.transaction_id);
  });

  it.each([
    ["112233", "capture", "challenge"],
    ["999999", "deny", "accept"],
  ])("asks the 4511 card for a code; %s gives %s", async (otp, status, fraud) => {
    const page = await newPage();
    const card = { payment_type: "credit_card", card_number: "4511 1111 1111 1117" };
    expect(await (await page.submit("charge", card)).text()).toContain("Kode OTP");
    expect((await refusalOf(clients.core.transaction.status(page.orderId))).status).toBe(404);
    await page.submit("charge", { ...card, otp });
    const answer = await clients.core.transaction.status(page.orderId);
    expect(answer).toMatchObject({ transaction_status: status, fraud_status: fraud });
  });

  it("leaves an older virtual account payable after another method was chosen", async () => {
    const page = await newPage();
    await page.submit("charge", { payment_type: "bank_transfer", bank: "bni" });
    const { transaction_id: va } = await clients.core.transaction.status(page.orderId);
    await page.submit("charge", { payment_type: "qris" });
    expect(await clients.core.transaction.status(page.orderId)).toMatchObject({ payment_type: "qris" });
    await page.submit("simulate-paid", { transaction_id: String(va) });
    expect(await clients.core.transaction.status(page.orderId)).toMatchObject({
      transaction_id: va,
      payment_type: "bank_transfer",
      transaction_status: "settlement",
    });
  });

  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64)", "qris"],
    ["Mozilla/5.0 (Linux; Android 14) Mobile", "gopay"],
  ])("sends GoPay from %s as %s", async (agent, paymentType) => {
    const page = await newPage();
    await fetch(`${page.url}/charge`, {
      method: "POST",
      headers: { "user-agent": agent },
      body: new URLSearchParams({ payment_type: "gopay" }),
    });
    expect(await clients.core.transaction.status(page.orderId)).toMatchObject({ payment_type: paymentType });
  });

  it.each(["cancel", "expire"])("takes no money after %s", async (status) => {
    const page = await newPage();
    await control.simulate(page.orderId, { transaction_status: status, notify: false });
    expect((await fetch(page.url)).status).toBe(410);
    await page.submit("charge", { payment_type: "qris" });
    expect(await page.state()).toBe(status);
  });

  it("is over when the merchant's deadline has passed", async () => {
    const { url } = await newPage({ expiry: { start_time: "2020-01-01 00:00:00 +0700", unit: "minute", duration: 5 } });
    const response = await fetch(url);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("Waktu pembayaran habis");
  });

  it("is a plain 404 for a token that never was", async () => {
    const response = await fetch(`${sandbox.url}/midtrans-app/snap/v2/vtweb/nope`);
    expect(response.status).toBe(404);
  });

  it("comes with a snap.js that can be parsed", async () => {
    const response = await fetch(`${sandbox.url}/midtrans-app/snap/snap.js`);
    expect(response.headers.get("content-type")).toContain("text/javascript");
    const text = await response.text();
    expect(() => new Function(text)).not.toThrow();
    expect(text).toContain("window.snap = { pay, hide, embed }");
  });
});

describe("Voiding an attempt", () => {
  it("kills the page of an order without a method by asking Snap for a new token", async () => {
    const page = await newPage();
    expect((await refusalOf(clients.core.transaction.cancel(page.orderId))).status).toBe(404);
    await clients.snap.createTransaction(snapRequest(page.orderId));
    expect((await page.submit("charge", { payment_type: "qris" })).status).toBe(410);
    expect((await refusalOf(clients.core.transaction.status(page.orderId))).status).toBe(404);
  });

  it("cancels a pending one, after which its id is used up", async () => {
    const page = await newPage();
    await page.submit("charge", { payment_type: "qris" });
    expect(await clients.core.transaction.cancel(page.orderId)).toMatchObject({ status_code: "200" });
    expect((await refusalOf(clients.snap.createTransaction(snapRequest(page.orderId)))).status).toBe(400);
  });

  it("finds a settled one settled: 412, and the money stays", async () => {
    const page = await newPage();
    await control.simulate(page.orderId, { transaction_status: "settlement", notify: false });
    expect((await refusalOf(clients.core.transaction.cancel(page.orderId))).status).toBe(412);
    expect(await page.state()).toBe("settlement");
  });
});
