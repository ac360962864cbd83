// Two people: a guest with a phone at a table, and a cashier who sees, hears and brings what the guest orders.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import { type Table, tableNamed } from "../support/table.ts";
import * as board from "../support/till-board.ts";
import { isPaid, openRegister, signedInAs, type Till, takeButton } from "../support/till-cashier.ts";
import { type SignedIn, typeAsPerson } from "../support/till-device.ts";
import { clearBoard, settle } from "../support/till-orders.ts";
import { soundsOf } from "../support/till-sound.ts";
import { layWire } from "../support/till-wire.ts";

let stack: RunningInstallation;
let browser: Browser;
let staff: Staff;
let signedIn: SignedIn;
let table: Table;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  staff = await staffOf(stack, "cashier");
  table = await tableNamed(stack, "B2");
  signedIn = await signedInAs(browser, stack, loginOf("cashier"));
  await sellOne();
});
afterAll(() => browser?.close());
beforeEach(() => clearBoard(staff));

/** A board that has never had an order says so, and shows no lanes. */
async function sellOne(): Promise<void> {
  const items = [{ pr_id: 1, oi_qty: 1 }];
  const { body } = await staff.post("/orders", { oh_order_type: "takeaway", items });
  const { oh_id: id, oh_rounded_amount: rounded } = body.data;
  await staff.post(`/orders/${id}/pay-cash`, { amount_paid: rounded });
}

async function openBoard(posUrl = stack.posUrl): Promise<Till> {
  const till = await openRegister(browser, { posUrl }, { signedIn, path: "/" });
  onTestFinished(() => till.device.close());
  await board.goToBoard(till.page);
  return till;
}

async function sitDown(): Promise<{ phone: BrowserContext; page: Page }> {
  const phone = await openPhone(browser);
  onTestFinished(() => phone.close());
  return { phone, page: await diner.sitDown(phone, stack, table.orderUrl) };
}

const step = (page: Page) => page.getByRole("list", { name: "Jalannya pesanan" }).locator('[aria-current="step"]');
const PROMISED_MS = 2_000;

test("a guest's paid order is on the board within two seconds, rings until it is taken, and the phone follows it to the table", async () => {
  const { page: till, hand } = await openBoard();
  const { page } = await sitDown();
  await diner.orderToPay(page);
  await diner.payBy(page, "QRIS");
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  const orderId = await diner.orderOf(page);
  await till.evaluate("document.title");
  const paid = performance.now();
  await settle(stack, staff, orderId);
  await board.cardIn(till, "new", orderId).getByText("LUNAS QRIS").waitFor();
  const seenMs = Math.round(performance.now() - paid);
  await till.waitForFunction("ataposSounds.length > 0");
  const sounds = await soundsOf(till);
  console.log(`from the bank's yes to the card on the board: ${seenMs} ms, with ${sounds.length} tones`);
  expect(seenMs).toBeLessThanOrEqual(PROMISED_MS);
  expect(sounds.filter(({ isMuted }) => isMuted)).toEqual([]);
  // nobody takes it: it rings again
  await till.waitForFunction("ataposSounds.length > 0");

  const before = hand.taps;
  await board.take(till, orderId);
  await board.cardIn(till, "preparing", orderId).waitFor();
  await step(page).filter({ hasText: "Dimasak" }).waitFor();
  await soundsOf(till);
  await board.markReady(till, orderId);
  await board.cardIn(till, "ready", orderId).waitFor();
  await step(page).filter({ hasText: "Siap" }).waitFor();
  await board.serve(till, orderId);
  await board.cardIn(till, "done", orderId).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: `Diantar ke Meja ${table.name}` })
    .getByText("selesai")
    .waitFor({ state: "attached" });
  console.log(`taken, made ready and served: ${hand.taps - before} taps`);
  expect(hand.taps - before).toBe(3);
  expect(await soundsOf(till)).toEqual([]);
  expect(await staff.order(orderId)).toMatchObject({ oh_status: "completed", oh_payment_status: "paid" });
});

test("who pays at the cashier's is found by the number on the phone, pays there, and the phone says so", async () => {
  const { page: till, hand } = await openBoard();
  const { page } = await sitDown();
  await diner.orderToPay(page);
  await diner.payBy(page, "Bayar di kasir");
  const orderId = await diner.orderOf(page);
  const { oh_order_number: number } = await staff.order(orderId);
  await board.cardIn(till, "new", orderId).getByText("Belum bayar").waitFor();
  await till.keyboard.press("/");
  await typeAsPerson(till, number.split("-").at(-1));
  await till
    .getByRole("dialog")
    .getByText(`#${number.split("-").at(-1)}`)
    .first()
    .waitFor();
  await till.keyboard.press("Enter");
  const before = hand.taps;
  await till
    .locator(`[data-order-detail="${orderId}"]`)
    .getByRole("button", { name: /^Terima bayaran/ })
    .tap();
  await takeButton(till).tap();
  await isPaid(till).waitFor();
  console.log(`paid at the cashier's: ${hand.taps - before} taps after the number`);
  expect(hand.taps - before).toBe(2);
  await page
    .getByRole("status")
    .filter({ hasText: /^Lunas$/ })
    .waitFor();
  const order = await staff.order(orderId);
  expect(order).toMatchObject({ oh_payment_status: "paid", oh_payment_type: "cash" });
  expect(order.oh_paid_amount).toBe(order.oh_rounded_amount);
});

test("a guest who calls is seen and heard until somebody goes", async () => {
  const { page: till } = await openBoard();
  const { page } = await sitDown();
  await page.locator('button[aria-label="Panggil pelayan"]:not([inert] *)').tap();
  await page.getByRole("dialog").getByRole("button", { name: "Pelayan", exact: true }).tap();
  const called = performance.now();
  const call = till
    .getByRole("list", { name: "Meja yang memanggil" })
    .getByRole("listitem")
    .filter({ hasText: `Meja ${table.name}` });
  await call.waitFor();
  console.log(`from the tap on the phone to the call on the board: ${Math.round(performance.now() - called)} ms`);
  expect(performance.now() - called).toBeLessThanOrEqual(PROMISED_MS);
  await till.waitForFunction("ataposSounds.length > 0");
  expect((await soundsOf(till)).filter(({ isMuted }) => isMuted)).toEqual([]);
  await call.getByRole("button", { name: /ditangani/ }).tap();
  await call.waitFor({ state: "detached" });
});

test.for([
  { how: "breaks", isSilent: false },
  { how: "falls silent", isSilent: true },
])(
  "a connection that $how is told within five seconds, and the board catches up once it is back",
  async ({ isSilent }) => {
    const wire = await layWire(stack.posUrl);
    onTestFinished(() => wire.remove());
    const { page: till } = await openBoard(wire.url);
    const { page } = await sitDown();
    await diner.orderToPay(page);
    await diner.payBy(page, "Bayar di kasir");
    const first = await diner.orderOf(page);
    await board.cardIn(till, "new", first).waitFor();

    wire.cut({ isSilent });
    const cut = performance.now();
    await till.getByText("Sambungan terputus").waitFor();
    const toldMs = Math.round(performance.now() - cut);
    await till.getByText(/Terakhir sinkron \d\d\.\d\d\./).waitFor();
    await diner.openTable(page, stack, table.orderUrl);
    await diner.orderToPay(page);
    await diner.payBy(page, "Bayar di kasir");
    const second = await diner.orderOf(page);
    expect(await board.card(till, second).count()).toBe(0);
    expect(await board.card(till, first).isVisible()).toBe(true);

    wire.mend();
    const mended = performance.now();
    await board.cardIn(till, "new", second).waitFor();
    console.log(
      `${isSilent ? "silent" : "cut"} cable: told after ${toldMs} ms, caught up ${Math.round(performance.now() - mended)} ms after it was back`,
    );
    await till.getByText("Sambungan terputus").waitFor({ state: "hidden" });
    expect(toldMs).toBeLessThanOrEqual(5_000);
  },
);
