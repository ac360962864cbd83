// Every screen of the staff app in both languages, light and dark, lying and standing: nothing in the way of a screen
// reader. Each day's run reads each language and each width once; taking the pictures (SCREENSHOTS_DIR) reads all.
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Language, launchBrowser, openPhone, speak } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { hasLoaded } from "../support/look-at.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import { tableNamed } from "../support/table.ts";
import { PLAIN, signedInAs } from "../support/till-cashier.ts";
import { openTill, type SignedIn } from "../support/till-device.ts";
import { lookInBothThemes } from "../support/till-look.ts";
import { clearBoard } from "../support/till-orders.ts";
import { type Look, type Shown, walkDoors, walkOrders, walkPayment, walkRegister } from "../support/till-walk.ts";

const PICTURES = process.env.SCREENSHOTS_DIR;
const TIMEOUT_MS = 300_000;

let stack: RunningInstallation;
let browser: Browser;
let owner: Staff;
let shown: Shown;
let signedIn: SignedIn;
let deactivated: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  owner = await staffOf(stack, "owner");
  await clearBoard(owner);
  shown = { posUrl: stack.posUrl, guestOrderId: await orderAsGuest(), paidOrderId: await orderAndPay() };
  signedIn = await signedInAs(browser, stack, loginOf("cashier"));
  deactivated = await signInAndDeactivate();
}, TIMEOUT_MS);
afterAll(() => browser?.close());

async function orderAsGuest(): Promise<number> {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack, (await tableNamed(stack, "A4")).orderUrl);
  await diner.orderToPay(page);
  await diner.payBy(page, "Bayar di kasir");
  const orderId = await diner.orderOf(page);
  await phone.close();
  return orderId;
}

async function orderAndPay(): Promise<number> {
  const items = [
    { pr_id: await owner.productId(PLAIN), oi_qty: 2, oi_notes: "Tanpa bawang" },
    { pr_id: await owner.productId("Kopi Tubruk"), oi_qty: 1 },
  ];
  const { body } = await owner.post("/orders", { oh_order_type: "takeaway", items });
  const { oh_id: id, oh_rounded_amount: rounded } = body.data;
  await owner.post(`/orders/${id}/pay-cash`, { amount_paid: rounded });
  return id;
}

async function signInAndDeactivate(): Promise<SignedIn> {
  const login = { email: `${randomUUID()}@atapos.test`, password: "demo-leaver-1" };
  const { body } = await owner.trpc.mutate("staff.create", { ...login, name: "Rizal Uji", level: 10 });
  const state = await signedInAs(browser, stack, login);
  await owner.trpc.mutate("staff.deactivate", { id: body.id });
  return state;
}

async function device(language: Language, width: number, state?: SignedIn): Promise<BrowserContext> {
  const till = await openTill(browser, { language, width, signedIn: state });
  onTestFinished(() => till.close());
  await speak(till, stack.posUrl, language);
  return till;
}

async function lookAtPage(till: BrowserContext, address: string, name: string, look: Look): Promise<void> {
  const page = await till.newPage();
  await page.goto(`${stack.posUrl}${address}`);
  await page.locator("h1").first().waitFor();
  await hasLoaded(page);
  await look(page, name);
  await page.close();
}

const EVERY_DAY = [
  { language: "id", width: 1280 },
  { language: "en", width: 768 },
] as const;
const OTHERS = [
  { language: "en", width: 1280 },
  { language: "id", width: 768 },
] as const;

test.for(PICTURES === undefined ? EVERY_DAY : [...EVERY_DAY, ...OTHERS])(
  "a screen reader stumbles over nothing on any screen: $language, $width px",
  { timeout: TIMEOUT_MS },
  async ({ language, width }) => {
    const said: string[] = [];
    let screens = 0;
    const look = async (page: Page, name: string) => {
      screens += 1;
      const file = (theme: string) => path.resolve(PICTURES ?? "", `${name}-${language}-${theme}-${width}.webp`);
      const found = await lookInBothThemes(page, PICTURES === undefined ? undefined : file);
      said.push(...found.map((one) => `${name}, ${one}`));
    };
    await lookAtPage(await device(language, width), "/login", "login", look);
    await lookAtPage(await device(language, width, deactivated), "/", "deactivated", look);
    const till = await device(language, width, signedIn);
    const page = await till.newPage();
    await walkRegister(page, shown, look);
    await walkPayment(page, shown, look);
    await walkOrders(page, shown, look);
    await walkDoors(page, shown, look);
    console.log(`${screens} screens in light and dark, ${language}, ${width} px: ${said.length} violations`);
    expect(said).toEqual([]);
  },
);
