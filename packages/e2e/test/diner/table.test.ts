// What happens at a table while its order is under way: the menu says how it stands, a call is answered, a dish runs out.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { type Staff, settle, staffOf } from "../support/staff.ts";
import { tableNamed } from "../support/table.ts";

const BELIEVED_MS = 2_000;
const LAST_ONE = "Sop Buntut";

let stack: RunningInstallation;
let browser: Browser;
let cashier: Staff;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  cashier = await staffOf(stack, "cashier");
});
afterAll(() => browser?.close());

test("the menu leads back to an order under way and says how it stands, until it is over", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  await diner.payBy(page, "QRIS");
  const orderId = await diner.orderOf(page);
  await diner.hearing(page, () => diner.openTable(page, stack));
  const running = page.getByRole("link", { name: /^Pesanan \d+/ });
  await running.getByText("menunggu pembayaran").waitFor();
  await settle(stack, cashier, orderId);
  await running.getByText("sedang dimasak").waitFor();
  await cashier.trpc.mutate("kitchen.start", { orderId });
  const since = performance.now();
  await cashier.trpc.mutate("kitchen.finish", { orderId });
  await running.getByText("siap").waitFor();
  const tookMs = performance.now() - since;
  console.log(`made ready in the kitchen: on the menu after ${Math.round(tookMs)} ms`);
  expect(tookMs).toBeLessThan(BELIEVED_MS);

  await running.tap();
  expect(await diner.orderOf(page)).toBe(orderId);
  await cashier.post(`/orders/${orderId}/complete`);
  await page.goto(`${stack.orderUrl}/menu`);
  await diner.isAlive(page);
  await page.waitForResponse(/order\.mine/);
  expect(await running.count()).toBe(0);
  await phone.close();
});

test("a call from the table is on the board, and the phone says who comes", async () => {
  const phone = await openPhone(browser);
  const table = await tableNamed(stack, "B2");
  const page = await diner.sitDown(phone, stack, table.orderUrl);
  await page.getByRole("banner").getByRole("button", { name: "Panggil pelayan" }).tap();
  await page.getByRole("button", { name: "Tambah alat makan" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("heading", { name: "Panggilan terkirim" }).waitFor();
  const board = await cashier.trpc.query("order.board");
  expect(board.body.calls).toMatchObject([{ tableId: table.id, reason: "cutlery" }]);

  // what was called is still known after a reload
  await diner.hearing(page, () => page.reload());
  await sheet.getByRole("heading", { name: "Panggilan terkirim" }).waitFor();
  expect((await cashier.trpc.mutate("table.answerCall", { tableId: table.id })).body).toEqual({ answered: 1 });
  await sheet.getByRole("heading", { name: "Budi menuju mejamu" }).waitFor();
  await sheet.getByText("Dilihat Budi").waitFor();
  await phone.close();
});

test("the last portion sold at the register is sold out on the phones within two seconds", async () => {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  await diner.hearing(page, () => diner.openTable(page, stack));
  const owner = await staffOf(stack, "owner");
  const productId = await owner.productId(LAST_ONE);
  onTestFinished(async () => {
    await owner.put(`/products/${productId}`, { pr_stock: null });
  });
  expect((await owner.put(`/products/${productId}`, { pr_stock: 1 })).status).toBe(200);
  const dish = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: LAST_ONE }) });
  await dish.getByRole("button", { name: `Tambah ${LAST_ONE}` }).waitFor();
  const since = performance.now();
  const sale = { oh_order_type: "walk_in", items: [{ pr_id: productId, oi_qty: 1 }] };
  expect((await cashier.post("/orders", sale)).status).toBe(201);
  await dish.getByText("Habis").waitFor();
  const tookMs = performance.now() - since;
  console.log(`the last portion sold elsewhere: sold out on the menu after ${Math.round(tookMs)} ms`);
  expect(tookMs).toBeLessThan(BELIEVED_MS);
  await phone.close();
});
