// What a till must refuse or do only once: two tills on one order, somebody who may not any more, another's orders.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { isAlive } from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import * as cashier from "../support/till-cashier.ts";
import type { SignedIn } from "../support/till-device.ts";
import { ordersSince } from "../support/till-orders.ts";

/** The sheet takes no tap so soon after it opened: it would be the second one of a double tap. */
const SECOND_TAP_MS = 300;

let stack: RunningInstallation;
let browser: Browser;
let owner: Staff;
let staff: Staff;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  [owner, staff] = await Promise.all([staffOf(stack, "owner"), staffOf(stack, "cashier")]);
  signedIn = await cashier.signedInAs(browser, stack, loginOf("cashier"));
});
afterAll(() => browser?.close());

async function openAt(path: string, state = signedIn): Promise<cashier.Till> {
  const till = await cashier.openRegister(browser, stack, { signedIn: state, path });
  onTestFinished(() => till.device.close());
  await isAlive(till.page);
  return till;
}

/** Two portions of one dish and one of another, ready to be paid. */
async function readyOrder(): Promise<number> {
  const items = [
    { pr_id: await staff.productId(cashier.PLAIN), oi_qty: 2 },
    { pr_id: await staff.productId("Nasi Rendang"), oi_qty: 1 },
  ];
  const { body } = await staff.post("/orders", { oh_order_type: "takeaway", items });
  const orderId: number = body.data.oh_id;
  for (const step of ["kitchen.start", "kitchen.finish"]) await staff.trpc.mutate(step, { orderId });
  return orderId;
}

const captured = (order: { payments: { py_status: string }[] }) =>
  order.payments.filter(({ py_status: status }) => status === "paid");
const isTakenElsewhere = (page: Page) => page.getByRole("heading", { name: "Sudah dibayar di tempat lain" });

test("two tills that take cash for one order in the same moment make one payment, and the other is told who did", async () => {
  const orderId = await readyOrder();
  const second = await cashier.signedInAs(browser, stack, loginOf("owner"));
  const tills = [await openAt(`/orders/${orderId}`), await openAt(`/orders/${orderId}`, second)];
  for (const { page } of tills) {
    await page
      .getByRole("dialog", { name: /Rincian|#/ })
      .or(page.locator("[data-order-detail]"))
      .first()
      .waitFor();
    await page
      .locator("[data-order-detail]")
      .getByRole("button", { name: /^Terima bayaran/ })
      .tap();
    await cashier.takeButton(page).waitFor();
  }
  // a tap takes its time, in which the other till's news would take the button away: these two shall be one moment
  await Promise.all(tills.map(({ page }) => cashier.takeButton(page).tap({ trial: true })));
  await Promise.all(tills.map(({ page }) => page.waitForTimeout(SECOND_TAP_MS)));
  await Promise.all(tills.map(({ page }) => cashier.takeButton(page).dispatchEvent("click")));
  await Promise.all(tills.map(({ page }) => cashier.isPaid(page).or(isTakenElsewhere(page)).first().waitFor()));
  const won = await Promise.all(tills.map(({ page }) => cashier.isPaid(page).isVisible()));
  expect(won.filter(Boolean)).toHaveLength(1);
  const names = ["Budi Santoso", "Ayu Lestari"];
  const winner = names[won.indexOf(true)] ?? "";
  const loser = tills[won.indexOf(false)]?.page;
  await loser?.getByText(new RegExp(`^Tunai diterima ${winner} pukul \\d\\d\\.\\d\\d\\.`)).waitFor();
  const order = await staff.order(orderId);
  expect(captured(order)).toHaveLength(1);
  expect(order.oh_paid_amount).toBe(order.oh_rounded_amount);
  console.log(`two tills, one order: ${winner} took the cash, the other till says so`);
});

test("somebody deactivated while selling takes no more money, and the screen says why", async () => {
  const login = { email: `${randomUUID()}@atapos.test`, password: "demo-leaver-1" };
  const made = await owner.trpc.mutate("staff.create", { ...login, name: "Rizal Uji", level: 10 });
  expect(made.status).toBe(200);
  const state = await cashier.signedInAs(browser, stack, login);
  const { page } = await openAt("/", state);
  await cashier.isReady(page);
  const since = await ordersSince(staff);
  await cashier.ring(page, cashier.PLAIN);
  await cashier.payButton(page).tap();
  await cashier.takeButton(page).waitFor();
  expect((await owner.trpc.mutate("staff.deactivate", { id: made.body.id })).status).toBe(200);
  const said = page.getByRole("alert").filter({ hasText: "Aksesmu sudah diakhiri" });
  // the news may be faster than the finger
  await cashier
    .takeButton(page)
    .tap({ timeout: 2_000 })
    .catch(() => undefined);
  await said.waitFor();
  await said.getByText("Admin mengakhiri aksesmu di tempat ini.").waitFor();
  expect(await since()).toEqual([]);
  await page.reload();
  await page
    .getByText("Aksesmu sudah diakhiri")
    .or(page.getByRole("button", { name: "Masuk", exact: true }))
    .first()
    .waitFor();
  expect(await page.locator("[data-tile]").count()).toBe(0);
});

test("the number of another merchant's order opens nothing", async () => {
  const stranger = await staffOf(stack, "owner3");
  const { body } = await stranger.get("/products?limit=1");
  const placed = await stranger.post("/orders", {
    oh_order_type: "takeaway",
    items: [{ pr_id: body.data[0].pr_id, oi_qty: 1 }],
  });
  const { oh_id: orderId, oh_total_amount: total } = placed.body.data;
  const { page } = await openAt(`/orders/${orderId}`);
  await page.getByText("Pesanan ini tidak ada di sini").waitFor();
  expect(await page.locator("[data-order-detail]").getByText(body.data[0].pr_name).count()).toBe(0);
  await page.goto(`${stack.posUrl}/receipt/${orderId}?paper=80`);
  await page.waitForLoadState("networkidle");
  expect(await page.locator("article[data-paper]").count()).toBe(0);
  expect(total).toBeGreaterThan(0);
});

test("a till that nobody touches locks itself, keeps its ticket, and opens by PIN", async () => {
  const { device, page } = await cashier.openRegister(browser, stack, { signedIn, path: "/health" });
  onTestFinished(() => device.close());
  await page.clock.install();
  await page.goto(stack.posUrl);
  await cashier.isReady(page);
  await cashier.ring(page, cashier.PLAIN);
  await page.clock.fastForward("00:30:00");
  await page.getByRole("heading", { name: "Kasir terkunci" }).waitFor();
  expect(await page.locator("[data-tile]").count()).toBe(0);
  expect(await page.getByText(cashier.PLAIN).count()).toBe(0);
  await page.getByRole("button", { name: "Budi Santoso" }).tap();
  for (const digit of "1235") await page.getByRole("button", { name: digit, exact: true }).tap();
  await page.getByRole("alert").filter({ hasText: "PIN salah" }).waitFor();
  for (const digit of "1234") await page.getByRole("button", { name: digit, exact: true }).tap();
  await cashier.isReady(page);
  await cashier.payButton(page).first().waitFor();
  expect(await page.getByText(cashier.PLAIN).count()).toBeGreaterThan(1);
});

const OWNER_PIN = "864209";

async function ownerHasPin(): Promise<void> {
  const { body } = await owner.trpc.query("staff.list", {});
  const id: number = body.items.find(({ name }: { name: string }) => name === "Ayu Lestari").id;
  const set = await owner.trpc.mutate("staff.setPin", { id, pin: OWNER_PIN });
  expect(set.status).toBe(200);
  onTestFinished(async () => {
    await owner.trpc.mutate("staff.setPin", { id, pin: null });
  });
}

/** Opens the refund of an order, chooses what goes back, and has the owner's PIN typed. */
async function giveBack(page: Page, choose: (sheet: ReturnType<Page["getByRole"]>) => Promise<void>): Promise<void> {
  await page.locator("[data-order-detail]").getByRole("button", { name: "Refund", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: /Refund/ });
  await choose(sheet);
  await sheet.getByRole("button", { name: "Kualitas" }).tap();
  const approver = sheet.getByRole("radio", { name: "Ayu" });
  if (!(await approver.isChecked())) await approver.tap();
  for (const digit of OWNER_PIN) await sheet.getByRole("button", { name: digit, exact: true }).tap();
  await sheet.getByRole("button", { name: /^Kembalikan Rp/ }).tap();
  await sheet.locator('[data-refund="done"]').waitFor();
  await sheet.getByRole("button", { name: "Selesai" }).tap();
}

test("a cashier gives back a part and then the rest of an order with the owner's PIN", async () => {
  await ownerHasPin();
  const orderId = await readyOrder();
  const { oh_rounded_amount: rounded } = await staff.order(orderId);
  expect((await staff.post(`/orders/${orderId}/pay-cash`, { amount_paid: rounded })).status).toBe(200);
  const { page } = await openAt(`/orders/${orderId}`);
  await giveBack(page, async (sheet) => {
    await sheet.getByRole("radio", { name: "Sebagian" }).tap();
    await sheet.getByRole("checkbox", { name: /^Nasi Rendang/ }).tap();
  });
  const part = await staff.order(orderId);
  expect(part.oh_payment_status).toBe("partially_refunded");
  // a rendang of 45,000 with 5 % service and 10 % tax on both
  expect(part.oh_refunded_amount).toBe(51_975);
  await giveBack(page, async () => undefined);
  const whole = await staff.order(orderId);
  expect(whole).toMatchObject({ oh_payment_status: "refunded", oh_refunded_amount: rounded });
  console.log(`refunded by a cashier with the owner's PIN: ${part.oh_refunded_amount}, then the rest of ${rounded}`);
});
