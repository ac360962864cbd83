// A cashier at the register: how many taps and keys a sale takes, by finger, by keyboard and by scanner.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { isStill } from "../support/look-at.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import * as cashier from "../support/till-cashier.ts";
import { type SignedIn, typeAsPerson } from "../support/till-device.ts";
import { ordersSince, settle } from "../support/till-orders.ts";

let stack: RunningInstallation;
let browser: Browser;
let staff: Staff;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  staff = await staffOf(stack, "cashier");
  signedIn = await cashier.signedInAs(browser, stack, loginOf("cashier"));
});
afterAll(() => browser?.close());

async function open(): Promise<cashier.Till> {
  const till = await cashier.openRegister(browser, stack, { signedIn });
  onTestFinished(() => till.device.close());
  return till;
}

/** The one order that came, and its one payment. */
async function onlyOrder(since: () => Promise<number[]>) {
  const ids = await since();
  expect(ids).toHaveLength(1);
  return staff.order(ids[0] ?? 0);
}

test("at least twenty tiles stand whole on a till's screen", async () => {
  const { page } = await open();
  const whole: number = await page.evaluate(
    `[...document.querySelectorAll("[data-tile]")]
      .filter((tile) => tile.getBoundingClientRect().bottom <= innerHeight).length`,
  );
  console.log(`tiles to be seen whole at 1280 x 800: ${whole}`);
  expect(whole).toBeGreaterThanOrEqual(20);
});

test("one item for exact cash is three taps", async () => {
  const { page, hand } = await open();
  const since = await ordersSince(staff);
  await cashier.ring(page, cashier.PLAIN);
  await cashier.payButton(page).tap();
  await cashier.takeButton(page).tap();
  await cashier.isPaid(page).waitFor();
  console.log(`one item, exact cash: ${hand.taps} taps, ${hand.keys} keys`);
  expect(hand).toEqual({ taps: 3, keys: 0 });
  const order = await onlyOrder(since);
  expect(order).toMatchObject({
    oh_payment_status: "paid",
    oh_payment_type: "cash",
    oh_paid_amount: order.oh_rounded_amount,
  });
  expect(order.items.map((item: { oi_product_name: string }) => item.oi_product_name)).toEqual([cashier.PLAIN]);
});

test("three items for exact cash are five taps", async () => {
  const { page, hand } = await open();
  const since = await ordersSince(staff);
  const names = [cashier.PLAIN, "Nasi Rendang", "Nasi Telur Dadar"];
  for (const name of names) await cashier.ring(page, name);
  await cashier.payButton(page).tap();
  await cashier.takeButton(page).tap();
  await cashier.isPaid(page).waitFor();
  console.log(`three items, exact cash: ${hand.taps} taps, ${hand.keys} keys`);
  expect(hand).toEqual({ taps: 5, keys: 0 });
  const order = await onlyOrder(since);
  expect(order.items.map((item: { oi_product_name: string }) => item.oi_product_name).sort()).toEqual(names.sort());
});

test("QRIS is on the screen after four taps and the screen goes on by itself when the money is in", async () => {
  const { page, hand } = await open();
  const since = await ordersSince(staff);
  await cashier.ring(page, cashier.PLAIN);
  await cashier.payButton(page).tap();
  await cashier.method(page, "QRIS").tap();
  await page.getByRole("button", { name: /^Tampilkan QR/ }).tap();
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  console.log(`QRIS on the screen: ${hand.taps} taps, ${hand.keys} keys`);
  expect(hand).toEqual({ taps: 4, keys: 0 });
  const [orderId = 0] = await since();
  const asked = performance.now();
  await settle(stack, staff, orderId);
  await cashier.isPaid(page).waitFor();
  console.log(`from the bank's yes to "LUNAS" at the till: ${Math.round(performance.now() - asked)} ms`);
  expect(hand.taps).toBe(4);
  const order = await onlyOrder(since);
  expect(order).toMatchObject({
    oh_payment_status: "paid",
    oh_payment_type: "qris",
    oh_paid_amount: order.oh_total_amount,
  });
});

test("an item with one required choice is two taps", async () => {
  const { page, hand } = await open();
  await cashier.ring(page, cashier.SPICY);
  await cashier.picker(page, cashier.SPICY).getByRole("radio", { name: "Pedas", exact: true }).tap();
  await cashier.line(page, cashier.SPICY).getByText("Pedas", { exact: true }).waitFor();
  console.log(`an item with a required choice: ${hand.taps} taps, ${hand.keys} keys`);
  expect(hand).toEqual({ taps: 2, keys: 0 });
  expect(await cashier.picker(page, cashier.SPICY).count()).toBe(0);
});

test("a whole cash sale needs no more than a keyboard", async () => {
  const { page, hand } = await open();
  const since = await ordersSince(staff);
  await page.keyboard.press("/");
  await typeAsPerson(page, "kampung");
  await page.locator('[data-tile="0"]', { hasText: cashier.PLAIN }).waitFor();
  await page.keyboard.press("Enter");
  await cashier.line(page, cashier.PLAIN).waitFor();
  await page.keyboard.press("F8");
  await cashier.takeButton(page).waitFor();
  await page.keyboard.press("Enter");
  await cashier.isPaid(page).waitFor();
  const keys = hand.keys;
  // the press that took the money, made twice, must not take the change from the screen
  await page.waitForFunction('document.activeElement?.textContent.startsWith("Pesanan baru")');
  await page.keyboard.press("Enter");
  await cashier.paidSheet(page).waitFor({ state: "hidden" });
  expect(await cashier.lines(page).count()).toBe(0);
  console.log(`a cash sale by keyboard alone: ${keys} keys and one for the next order, ${hand.taps} taps`);
  expect(hand).toEqual({ taps: 0, keys: 12 });
  const order = await onlyOrder(since);
  expect(order).toMatchObject({ oh_payment_status: "paid", oh_payment_type: "cash" });
});

test("a ticket is held under a name, the next guest is served, and it is resumed as it was", async () => {
  const { page, hand } = await open();
  const name = `Uji ${Date.now()}`;
  await cashier.ring(page, cashier.PLAIN);
  await cashier.ring(page, cashier.PLAIN);
  await page.keyboard.press("F2");
  await page.getByLabel("Nama", { exact: false }).first().waitFor();
  await typeAsPerson(page, name);
  await page.keyboard.press("Enter");
  await cashier.lines(page).first().waitFor({ state: "detached" });
  await cashier.ring(page, "Nasi Rendang");
  await cashier.payButton(page).tap();
  await cashier.takeButton(page).tap();
  await cashier.isPaid(page).waitFor();
  await cashier.newOrder(page).tap();
  const before = hand.taps;
  await page.getByRole("button", { name: /^Ditahan/ }).tap();
  await page.getByRole("button", { name: `Lanjutkan ${name}` }).tap();
  await cashier.line(page, cashier.PLAIN).getByText("2", { exact: true }).waitFor();
  console.log(`resumed from the held ones: ${hand.taps - before} taps`);
  expect(hand.taps - before).toBe(2);
  expect(await cashier.lines(page).count()).toBe(1);
});

test("the ticket in hand survives a reload", async () => {
  const { page } = await open();
  await cashier.ring(page, cashier.PLAIN);
  await cashier.ring(page, cashier.SPICY);
  await cashier.picker(page, cashier.SPICY).getByRole("radio", { name: "Sedang", exact: true }).tap();
  await cashier.line(page, cashier.SPICY).waitFor();
  const before = await cashier.lines(page).allInnerTexts();
  await page.reload();
  await cashier.isReady(page);
  await cashier.line(page, cashier.SPICY).getByText("Sedang", { exact: true }).waitFor();
  expect(await cashier.lines(page).allInnerTexts()).toEqual(before);
});

test("a double tap on the button that takes the money makes one order and one payment", async () => {
  const { page } = await open();
  const since = await ordersSince(staff);
  await cashier.ring(page, cashier.PLAIN);
  await cashier.payButton(page).tap();
  const box = await whenStill(page, cashier.takeButton(page));
  await Promise.all([page.touchscreen.tap(box.x, box.y), page.touchscreen.tap(box.x, box.y)]);
  await cashier.isPaid(page).waitFor();
  await page.waitForTimeout(500);
  // the second tap neither paid again nor took the change from the screen
  expect(await cashier.isPaid(page).isVisible()).toBe(true);
  const order = await onlyOrder(since);
  expect(order.payments).toHaveLength(1);
  expect(order.oh_paid_amount).toBe(order.oh_rounded_amount);
});

async function whenStill(page: Page, button: Locator): Promise<{ x: number; y: number }> {
  await button.tap({ trial: true });
  await isStill(page);
  const box = await button.boundingBox();
  if (box === null) throw new Error("the button is not to be seen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test.for(["order.place", "payment.payCash"])(
  "an answer of %s that is lost after it was done makes one order and one payment",
  async (procedure) => {
    const { page } = await open();
    const since = await ordersSince(staff);
    await cashier.ring(page, cashier.PLAIN);
    let asked = 0;
    await page.route(new RegExp(`/api/trpc/${procedure}`), async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      // the server has done it; its answer never arrives
      await route.fetch();
      await route.abort("connectionreset");
    });
    await cashier.payButton(page).tap();
    await cashier.takeButton(page).tap();
    const unsure = page.getByText("Belum ada jawaban dari server");
    await unsure.or(cashier.isPaid(page)).first().waitFor();
    const makeSure = page.getByRole("button", { name: "Pastikan sekarang" });
    await makeSure.tap({ timeout: 1_000 }).catch(() => undefined);
    await cashier.isPaid(page).waitFor();
    const order = await onlyOrder(since);
    expect(order.payments).toHaveLength(1);
    expect(order.oh_paid_amount).toBe(order.oh_rounded_amount);
  },
);
