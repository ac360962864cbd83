// A diner from the sticker to the paid and finished order, in a real browser, with one thumb.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countHand, launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { type Staff, settle, staffOf } from "../support/staff.ts";

let stack: RunningInstallation;
let browser: Browser;
let cashier: Staff;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  cashier = await staffOf(stack, "cashier");
});
afterAll(() => browser?.close());

const isPaid = (page: Page) => page.getByRole("status").filter({ hasText: /^Lunas$/ });
const steps = (page: Page) => page.getByRole("list", { name: "Jalannya pesanan" });
const now = (page: Page, step: string) => steps(page).locator("[aria-current=step]").filter({ hasText: step });

/** The page follows what staff do elsewhere, and nobody loads it again. */
async function followsToTheEnd(page: Page, orderId: number): Promise<void> {
  await diner.mark(page);
  await now(page, "Dimasak").waitFor();
  expect((await cashier.trpc.mutate("kitchen.start", { orderId })).status).toBe(200);
  expect((await cashier.trpc.mutate("kitchen.finish", { orderId })).status).toBe(200);
  await now(page, "Siap").waitFor();
  expect((await cashier.post(`/orders/${orderId}/complete`)).status).toBe(200);
  await steps(page).getByRole("listitem").last().getByText("selesai").waitFor({ state: "attached" });
  expect(await diner.isMarked(page)).toBe(true);
}

test("a diner reaches paying in six taps without typing, pays by QRIS, and follows the order to its end", async () => {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  const hand = await countHand(page);
  await diner.openTable(page, stack);
  await diner.addPlain(page);
  expect(hand.taps).toBe(1);
  await diner.addSpicy(page);
  expect(hand.taps).toBe(4);
  await diner.openCart(page);
  await diner.goToPay(page);
  await diner.payButton(page, "QRIS").waitFor();
  console.log(`from the menu to paying two dishes: ${hand.taps} taps, ${hand.keys} typed characters`);
  expect(hand).toEqual({ taps: 6, keys: 0 });

  await diner.isAlive(page);
  await diner.payBy(page, "QRIS");
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  expect(hand).toEqual({ taps: 7, keys: 0 });
  const orderId = await diner.orderOf(page);
  await page.reload();
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  await diner.isAlive(page);

  const since = performance.now();
  await settle(stack, cashier, orderId);
  await isPaid(page).waitFor();
  console.log(`from the bank's yes to "Lunas" on the phone: ${Math.round(performance.now() - since)} ms`);
  const order = await cashier.order(orderId);
  expect(order).toMatchObject({
    oh_status: "confirmed",
    oh_payment_status: "paid",
    oh_paid_amount: order.oh_total_amount,
  });
  expect(order.items.map((item: { oi_product_name: string }) => item.oi_product_name).sort()).toEqual(
    [diner.PLAIN, diner.SPICY].sort(),
  );
  await diner.isAlive(page);
  await followsToTheEnd(page, orderId);
  await phone.close();
});

test("paying by card or e-wallet leads over the gateway's page and back to the paid order", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  await diner.payBy(page, "Kartu & e-wallet");
  await page.waitForURL(/\/vtweb\//);
  const [order] = await cashier.orders();
  await settle(stack, cashier, order.oh_id);
  // the gateway's page leads back by itself
  await isPaid(page).waitFor();
  expect(await diner.orderOf(page)).toBe(order.oh_id);
  expect(await cashier.order(order.oh_id)).toMatchObject({ oh_status: "confirmed", oh_payment_status: "paid" });
  await diner.isAlive(page);
  await followsToTheEnd(page, order.oh_id);
  await phone.close();
});

test("who pays at the cashier's shows a number, and the phone says so when the cashier has the money", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  await diner.payBy(page, "Bayar di kasir");
  const orderId = await diner.orderOf(page);
  const order = await cashier.order(orderId);
  await page.getByText(order.oh_order_number.split("-").at(-1), { exact: true }).waitFor();
  expect(order.oh_payment_status).toBe("pending");

  const cash = { amount_paid: order.oh_rounded_amount };
  expect((await cashier.post(`/orders/${orderId}/pay-cash`, cash)).status).toBe(200);
  await isPaid(page).waitFor();
  expect(await cashier.order(orderId)).toMatchObject({ oh_status: "confirmed", oh_payment_status: "paid" });
  await diner.isAlive(page);
  await followsToTheEnd(page, orderId);
  await phone.close();
});
