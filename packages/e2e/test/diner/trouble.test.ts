// What a diner meets when the network, another tab or another table comes in between: nothing is lost and nothing twice.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { type Staff, settle, staffOf } from "../support/staff.ts";

let stack: RunningInstallation;
let browser: Browser;
let owner: Staff;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  owner = await staffOf(stack, "owner");
});
afterAll(() => browser?.close());

const orderIds = async (): Promise<number[]> => (await owner.orders()).map((order: { oh_id: number }) => order.oh_id);
const newestOrder = async (): Promise<number> => (await orderIds())[0] ?? 0;
const ordersAfter = async (newest: number): Promise<number[]> => (await orderIds()).filter((id) => id > newest);
const qris = (page: Page) => page.getByRole("img", { name: /^Kode QRIS, Rp/ });
const isPaid = (page: Page) => page.getByRole("status").filter({ hasText: /^Lunas$/ });
const livePayments = ({ payments }: { payments: { py_status: string }[] }) =>
  payments.filter(({ py_status: status }) => status === "pending" || status === "paid");

const PLACE = /\/api\/trpc\/order\.place/;

test("without a network nothing is sent, the page says so, and the same order goes in once it is back", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  const before = await newestOrder();
  await phone.setOffline(true);
  await page.getByText("Pesananmu tersimpan di HP ini dan belum dikirim.").waitFor();
  expect(await page.getByRole("button", { name: "Menunggu sinyal" }).isDisabled()).toBe(true);
  expect(await ordersAfter(before)).toEqual([]);

  await phone.setOffline(false);
  await diner.payBy(page, "QRIS");
  await qris(page).waitFor();
  const orderId = await diner.orderOf(page);
  expect(await ordersAfter(before)).toEqual([orderId]);
  expect((await owner.order(orderId)).items).toHaveLength(1);
  await phone.close();
});

test("an order whose answer was lost on the way is found again and not placed twice", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  const before = await newestOrder();
  let lost = 0;
  await page.route(PLACE, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // the server has done it; its answer never arrives
    await route.fetch();
    await route.abort("connectionreset");
  });
  await diner.payBy(page, "QRIS");
  await page.getByText("Jawabannya belum sampai").waitFor();
  await page.getByText(/kalau sudah masuk, tidak dikirim dua kali/).waitFor();
  expect(await ordersAfter(before)).toHaveLength(1);

  await qris(page).waitFor();
  const orderId = await diner.orderOf(page);
  expect(lost).toBe(1);
  expect(await ordersAfter(before)).toEqual([orderId]);
  expect(livePayments(await owner.order(orderId))).toHaveLength(1);
  await phone.close();
});

test("whoever will not wait for a lost answer may ask again at once", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  const before = await newestOrder();
  let isLosing = true;
  await page.route(PLACE, async (route) => {
    if (!isLosing) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await diner.payBy(page, "QRIS");
  const again = page.getByRole("button", { name: "Pastikan sekarang" });
  await again.waitFor();
  expect(await again.isEnabled()).toBe(true);
  isLosing = false;
  await again.tap();
  await qris(page).waitFor();
  expect(await ordersAfter(before)).toEqual([await diner.orderOf(page)]);
  await phone.close();
});

test("a network lost while paying keeps the code, says so, and shows the payment that came meanwhile", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.orderToPay(page);
  await diner.payBy(page, "QRIS");
  await qris(page).waitFor();
  const orderId = await diner.orderOf(page);
  await phone.setOffline(true);
  await page.getByText("Pesananmu sudah masuk. Layar ini lanjut begitu sinyal kembali.").waitFor();
  expect(await qris(page).isVisible()).toBe(true);
  await settle(stack, owner, orderId);
  await phone.setOffline(false);
  await isPaid(page).waitFor();
  const order = await owner.order(orderId);
  expect(order.oh_paid_amount).toBe(order.oh_total_amount);
  expect(order.payments).toHaveLength(1);
  await phone.close();
});

test("two tabs of one diner that pay at the same moment make one order and one payment", async () => {
  const phone = await openPhone(browser);
  const first = await diner.sitDown(phone, stack);
  await diner.orderToPay(first);
  const second = await phone.newPage();
  await second.goto(first.url());
  await diner.payButton(second, "QRIS").waitFor();
  await diner.isAlive(second);
  const before = await newestOrder();
  // a tap takes its time; these two shall be one moment
  await Promise.all([first, second].map((page) => diner.payButton(page, "QRIS").dispatchEvent("click")));
  await Promise.all([qris(first).waitFor(), qris(second).waitFor()]);
  const orderId = await diner.orderOf(first);
  expect(await diner.orderOf(second)).toBe(orderId);
  expect(await ordersAfter(before)).toEqual([orderId]);
  expect(livePayments(await owner.order(orderId))).toHaveLength(1);

  await settle(stack, owner, orderId);
  await Promise.all([isPaid(first).waitFor(), isPaid(second).waitFor()]);
  const order = await owner.order(orderId);
  expect(order.oh_paid_amount).toBe(order.oh_total_amount);
  await phone.close();
});

const BELIEVED_MS = 2_000;

test("a dish that sells out while it is in the order is flagged within two seconds and is not paid for", async () => {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.addPlain(page);
  await diner.addSpicy(page);
  await diner.openCart(page);
  const whole = page.getByRole("link", { name: /^Lanjut bayar/ });
  await whole.waitFor();
  const total = (await whole.textContent())?.replace("Lanjut bayar", "") ?? "";
  expect(total).toMatch(/^Rp/);

  const flagged = page.getByText("Baru saja habis");
  expect(await flagged.count()).toBe(0);
  const productId = await owner.productId(diner.SPICY);
  onTestFinished(async () => {
    await owner.put(`/products/${productId}`, { pr_is_available: true });
  });
  expect((await owner.put(`/products/${productId}`, { pr_is_available: false })).status).toBe(200);
  const since = performance.now();
  await flagged.waitFor();
  const tookMs = performance.now() - since;
  console.log(`sold out by someone else: flagged in the order after ${Math.round(tookMs)} ms`);
  expect(tookMs).toBeLessThan(BELIEVED_MS);

  const rest = page.getByRole("link", { name: /^Lanjut tanpa yang habis/ });
  expect(await rest.textContent()).not.toContain(total);
  await rest.tap();
  // the paying page asks for the rest only
  await page.waitForURL(/\/pay/);
  await page.getByText(diner.PLAIN).first().waitFor();
  expect(await page.getByText(diner.SPICY).count()).toBe(0);
  await phone.close();
});
