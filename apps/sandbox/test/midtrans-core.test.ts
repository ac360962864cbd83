import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";
import { midtransClients, newOrderId, refusalOf, snapRequest } from "./support/midtrans.ts";

let sandbox: RunningSandbox;
let control: ReturnType<typeof controlOf>;
let core: ReturnType<typeof midtransClients>["core"];
beforeAll(async () => {
  sandbox = await startSandbox({ settings: { notificationUrl: "http://127.0.0.1:9/closed" } });
  control = controlOf(sandbox.url);
  core = midtransClients(sandbox.url).core;
});
afterAll(() => sandbox.stop());

const qris = (orderId: string, rest: Record<string, unknown> = {}) => ({
  payment_type: "qris",
  qris: { acquirer: "gopay" },
  ...snapRequest(orderId),
  ...rest,
});
const silent = { notify: false };

describe("A QRIS charge", () => {
  it("answers with a QR string whose checksum is right and with the address of its picture", async () => {
    const orderId = newOrderId();
    const answer = await core.charge(qris(orderId));
    expect(answer).toMatchObject({
      status_code: "201",
      order_id: orderId,
      gross_amount: "145000.00",
      payment_type: "qris",
      transaction_status: "pending",
      acquirer: "gopay",
    });
    const qr = z.string().parse(answer.qr_string);
    expect(crc16(qr.slice(0, -4))).toBe(qr.slice(-4));
    const [action] = z.array(z.object({ name: z.literal("generate-qr-code"), url: z.string() })).parse(answer.actions);
    const picture = await fetch(action?.url ?? "");
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect((await sharp(await picture.bytes()).metadata()).width).toBeGreaterThanOrEqual(400);
  });

  it("gives times in GMT+7 and honours custom_expiry", async () => {
    const answer = await core.charge(qris(newOrderId(), { custom_expiry: { expiry_duration: 7, unit: "minute" } }));
    const started = wireMs(answer.transaction_time);
    expect(Math.abs(started - Date.now())).toBeLessThan(5000);
    expect(wireMs(answer.expiry_time) - started).toBe(7 * 60_000);
  });

  it("refuses a used order id with 406", async () => {
    const request = qris(newOrderId());
    await core.charge(request);
    expect((await refusalOf(core.charge(request))).status).toBe(406);
  });

  it("may take the id of a Snap order whose page nobody used, and the page dies", async () => {
    const { snap } = midtransClients(sandbox.url);
    const orderId = newOrderId();
    const { redirect_url } = await snap.createTransaction(snapRequest(orderId));
    expect(await core.charge(qris(orderId))).toMatchObject({ status_code: "201" });
    expect((await fetch(redirect_url)).status).toBe(410);
    expect((await refusalOf(snap.createTransaction(snapRequest(orderId)))).status).toBe(400);
  });

  it.each([
    ["a wrong sum", { item_details: [{ id: "1", name: "Teh", price: 5, quantity: 1 }] }, "400"],
    ["an unknown payment type", { payment_type: "seashells" }, "400"],
    ["a card without a token", { payment_type: "credit_card" }, "400"],
  ])("refuses %s", async (_name, change, code) => {
    const refusal = await refusalOf(core.charge(qris(newOrderId(), change)));
    expect(refusal.body?.status_code).toBe(code);
  });

  it("refuses an unknown server key with 401", async () => {
    const stranger = midtransClients(sandbox.url, { serverKey: "SB-Mid-server-unknown" }).core;
    expect((await refusalOf(stranger.charge(qris(newOrderId())))).status).toBe(401);
    expect((await refusalOf(stranger.transaction.status("x"))).status).toBe(401);
  });

  it("expires by its own clock", async () => {
    const orderId = newOrderId();
    await core.charge(qris(orderId, { custom_expiry: { expiry_duration: 1, unit: "second" } }));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const status = await core.transaction.status(orderId);
    expect(status).toMatchObject({ transaction_status: "expire", status_code: "407" });
  });
});

describe("GET status", () => {
  it.each([
    ["settlement", {}, "200"],
    ["pending", {}, "201"],
    ["deny", {}, "202"],
    ["capture", { payment_type: "credit_card" }, "200"],
    ["capture", { payment_type: "credit_card", fraud_status: "challenge" }, "201"],
    ["expire", {}, "407"],
  ])("of a payment in %s %j has code %s and a valid signature", async (state, extra, code) => {
    const orderId = newOrderId();
    await core.charge(qris(orderId));
    await control.simulate(orderId, { transaction_status: state, ...extra, ...silent });
    const status = await core.transaction.status(orderId);
    expect(status).toMatchObject({ status_code: code, transaction_status: state, gross_amount: "145000.00" });
    const signed = `${orderId}${code}145000.00SB-Mid-server-demo-1`;
    expect(status.signature_key).toBe(createHash("sha512").update(signed).digest("hex"));
  });

  it("is found by transaction id too, which is what the client's notification() asks for", async () => {
    const orderId = newOrderId();
    const { transaction_id: id } = await core.charge(qris(orderId));
    expect(await core.transaction.notification({ transaction_id: id })).toMatchObject({ order_id: orderId });
  });

  it.each([
    ["bank_transfer", "va_numbers"],
    ["credit_card", "masked_card"],
    ["cstore", "payment_code"],
    ["qris", "issuer"],
  ])("of %s carries %s", async (payment_type, field) => {
    const orderId = newOrderId();
    await core.charge(qris(orderId));
    await control.simulate(orderId, { transaction_status: "settlement", payment_type, ...silent });
    expect(await core.transaction.status(orderId)).toHaveProperty(field);
  });
});

describe("What a merchant may do to a payment", () => {
  const allowed: [string, "cancel" | "expire" | "approve" | "deny", Record<string, unknown>, string, string][] = [
    ["pending", "cancel", {}, "200", "cancel"],
    ["capture", "cancel", {}, "200", "cancel"],
    ["pending", "expire", {}, "407", "expire"],
    ["capture", "approve", { fraud_status: "challenge" }, "200", "capture"],
    ["capture", "deny", { fraud_status: "challenge" }, "200", "deny"],
  ];
  it.each(allowed)("%s allows %s", async (state, action, extra, code, becomes) => {
    const orderId = newOrderId();
    await core.charge(qris(orderId));
    await control.simulate(orderId, { transaction_status: state, ...extra, ...silent });
    expect(await core.transaction[action](orderId)).toMatchObject({ status_code: code, transaction_status: becomes });
    expect(await core.transaction.status(orderId)).toMatchObject({ transaction_status: becomes });
  });

  const refused = (["settlement", "deny", "cancel", "expire", "refund"] as const).flatMap((state) =>
    (["cancel", "expire", "approve", "deny"] as const).map((action) => [state, action] as const),
  );
  it.each([...refused, ["pending", "approve"] as const, ["capture", "expire"] as const])(
    "%s refuses %s with 412",
    async (state, action) => {
      const orderId = newOrderId();
      await core.charge(qris(orderId));
      await control.simulate(orderId, { transaction_status: state, ...silent });
      const refusal = await refusalOf(core.transaction[action](orderId));
      expect(refusal).toMatchObject({
        status: 412,
        body: { status_message: "Merchant cannot modify the status of the transaction" },
      });
      expect(await core.transaction.status(orderId)).toMatchObject({ transaction_status: state });
    },
  );

  it("answers 404 for an order that does not exist", async () => {
    for (const action of ["cancel", "expire", "approve", "deny"] as const) {
      expect((await refusalOf(core.transaction[action](newOrderId()))).status).toBe(404);
    }
  });

  it("can carry the refusal in the HTTP status as well", async () => {
    const orderId = newOrderId();
    await core.charge(qris(orderId));
    await control.simulate(orderId, { transaction_status: "settlement", ...silent });
    await control.settings({ coreErrorsHttp: "same" });
    const refusal = await refusalOf(core.transaction.cancel(orderId));
    await control.settings({ coreErrorsHttp: 200 });
    expect(refusal.status).toBe(412);
  });
});

function wireMs(text: unknown): number {
  return Date.parse(`${z.string().parse(text).replace(" ", "T")}+07:00`);
}

function crc16(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}
