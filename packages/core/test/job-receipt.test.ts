import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createResendMail } from "../src/adapters/resend-mail.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { findOrCreateCustomer } from "../src/customer/customer-store.ts";
import { startJobs } from "../src/job/run-jobs.ts";
import type { RunningJobs } from "../src/job/work-queues.ts";
import { signOrderLink } from "../src/order/order-link.ts";
import { createCaller } from "../src/router.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { firstMailTo } from "./auth-support.ts";
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
