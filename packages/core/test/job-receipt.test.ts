import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createResendMail } from "../src/adapters/resend-mail.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { findOrCreateCustomer } from "../src/customer/customer-store.ts";
import { clearExpired } from "../src/job/clear-expired.ts";
import { startJobs } from "../src/job/run-jobs.ts";
import type { RunningJobs } from "../src/job/work-queues.ts";
import { signOrderLink } from "../src/order/order-link.ts";
import { sendReceipt, sendReceiptInput } from "../src/order/send-receipt.ts";
import { createCaller } from "../src/router.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { errorCodeOf, firstMailTo, inboxOf } from "./auth-support.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let installation: TestInstallation;
let running: RunningJobs;

beforeAll(async () => {
  sandbox = await startSandbox();
  const mail = createResendMail({ apiKey: "re_x", baseUrl: `${sandbox.url}/resend`, from: "a@atapos.test" });
  installation = await startTestInstallation({ mail });
  running = await startJobs(installation.deps, { connectionString: installation.database.systemUrl });
});
afterAll(async () => {
  await running?.stop();
  await installation?.close();
  await sandbox?.stop();
});

test.each([
  ["id", "Struk", "Pembayaran: Tunai"],
  ["en", "Receipt", "Payment: Cash"],
])("paying an order brings its receipt in the customer's language (%s)", async (language, subject, payment) => {
  const { deps } = installation;
  const { officer, admin, merchantId } = await createTestMerchant(deps, {
    name: "Warung Uji",
    language,
    taxPercent: 10,
  });
  const email = `payer-${language}@example.test`;
  const product = await createProduct(admin, merchantId, { name: "Nasi Goreng", price: 85_000 });
  const customerId = await inMerchant(officer, merchantId, (uow) => findOrCreateCustomer(uow, { email }));
  const caller = createCaller(officer);
  const lines = [{ productId: product.id, quantity: 1 }];
  const order = await caller.order.place({ orderType: "takeaway", lines, customerId });
  await caller.payment.payCash({ orderId: order.id, amount: 100_000 });
  const mail = await firstMailTo(sandbox.url, email);
  expect(mail.subject).toBe(`${subject} ${order.orderNumber} ${language === "id" ? "dari" : "from"} Warung Uji`);
  for (const part of [
    "1 x Nasi Goreng  Rp85.000",
    "Rp8.500",
    "Total: Rp93.500",
    payment,
    `/o/${signOrderLink(deps, { merchantId, orderId: order.id })}`,
  ]) {
    expect(mail.text).toContain(part);
  }
});

async function orderOfNobody(isPaid = true) {
  const merchant = await createTestMerchant(installation.deps, { name: "Warung Uji" });
  const { officer, admin, merchantId } = merchant;
  const product = await createProduct(admin, merchantId, { name: "Nasi Goreng", price: 85_000 });
  const caller = createCaller(officer);
  const lines = [{ productId: product.id, quantity: 1 }];
  const order = await caller.order.place({ orderType: "takeaway", lines });
  if (isPaid) await caller.payment.payCash({ orderId: order.id, amount: 100_000 });
  const send = (email: string, more: { idempotencyKey?: string; language?: "id" | "en" } = {}) =>
    sendReceipt(officer, merchantId, sendReceiptInput.parse({ orderId: order.id, email, ...more }));
  const kept = () =>
    installation.deps.db.withMerchant(merchantId, async (tx) =>
      (await tx.prisma()).receiptMail.findMany({ where: { merchantId }, orderBy: { id: "asc" } }),
    );
  return { ...merchant, order, send, kept };
}

test("staff send a receipt to an address, which is kept nowhere once it is sent", async () => {
  const { deps } = installation;
  const { order, send, kept, merchantId } = await orderOfNobody();
  await send(" Guest@Example.test ", { idempotencyKey: "r1", language: "en" });
  await send(" Guest@Example.test ", { idempotencyKey: "r1", language: "en" });
  const mail = await firstMailTo(sandbox.url, "guest@example.test");
  expect(mail.subject).toBe(`Receipt ${order.orderNumber} from Warung Uji`);
  await expect.poll(async () => (await kept()).map(({ address }) => address)).toEqual([null]);
  expect(await inboxOf(sandbox.url, "guest@example.test")).toHaveLength(1);
  const traces = await deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const audit = await db.auditLog.findMany({ where: { merchantId } });
    return JSON.stringify(audit.map(({ after }) => after));
  });
  expect(traces).toContain("mailId");
  expect(traces.toLowerCase()).not.toContain("guest@");
});

test("a receipt goes out five times an hour at most, and never for an order that nobody paid", async () => {
  const { send, kept } = await orderOfNobody();
  const codes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => errorCodeOf(send(`many${n}@example.test`, { idempotencyKey: `k${n}` }))),
  );
  expect(codes.filter((code) => code === "none")).toHaveLength(5);
  expect(codes.filter((code) => code === "rate_limited")).toHaveLength(3);
  const unpaid = await orderOfNobody(false);
  expect(await errorCodeOf(unpaid.send("x@example.test"))).toBe("illegal_transition");
  await clearExpired({ ...installation.deps, now: () => Date.now() + 2 * 86_400_000 });
  expect(await kept()).toEqual([]);
});
