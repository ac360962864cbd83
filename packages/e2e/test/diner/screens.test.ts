// Every screen of the diner's app in both languages, light and dark: nothing in the way of a screen reader.
// With SCREENSHOTS_DIR set, each is also pictured there, on a phone and on a wide screen.
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Language, launchBrowser, openPhone, speak } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { hasLoaded, isStill, takePicture, violations } from "../support/look-at.ts";
import { simulate, until } from "../support/rest.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { staffOf } from "../support/staff.ts";

const PICTURES = process.env.SCREENSHOTS_DIR;
const WIDTHS = PICTURES === undefined ? [360] : [360, 768, 1280];
const TIMEOUT_MS = 180_000 * WIDTHS.length;

let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Visit {
  page: Page;
  width: number;
  language: Language;
}

/** In both themes, on the page as it stands. */
async function look({ page, width, language }: Visit, name: string): Promise<string[]> {
  const said: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await isStill(page);
    for (const one of await violations(page)) said.push(`${name}, ${language}, ${theme}, ${width} px: ${one}`);
    if (PICTURES !== undefined) {
      await takePicture(page, path.resolve(PICTURES, `${name}-${language}-${theme}-${width}.webp`));
    }
  }
  return said;
}

/** The sheets over the menu are in its address; a fresh load opens them. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${stack.orderUrl}${address}`);
  const lies = address.includes("#") ? page.locator("dialog[open] h2") : page.locator("h1");
  await lies.first().waitFor();
  await hasLoaded(page);
}

/** Two dishes in the order; another order paid, one with a code to pay and one for the cashier. */
async function haveAllKinds(phone: BrowserContext, page: Page): Promise<Record<string, string>> {
  const owner = await staffOf(stack, "owner");
  const ids: number[] = [];
  for (const way of ["QRIS", "Bayar di kasir", "QRIS"] as const) {
    await diner.openTable(page, stack);
    await diner.orderToPay(page);
    await diner.payBy(page, way);
    ids.push(await diner.orderOf(page));
    await until(
      () => owner.order(ids.at(-1) ?? 0),
      ({ payments }) => way !== "QRIS" || payments.length > 0,
    );
  }
  const [paid = 0, atCashier = 0, byCode = 0] = ids;
  const { payments } = await owner.order(paid);
  await simulate(stack.sandboxUrl, payments[0].py_midtrans_order_id, { transaction_status: "settlement" });
  await until(
    () => owner.order(paid),
    ({ oh_payment_status: status }) => status === "paid",
  );
  await diner.openTable(page, stack);
  await diner.addPlain(page);
  await diner.addSpicy(page);
  const dish = await owner.productId(diner.SPICY);
  await phone.clearCookies({ name: "atapos_lang" });
  return {
    menu: "/menu",
    item: `/menu#item/${dish}`,
    search: "/menu#search",
    call: "/menu#call",
    cart: "/menu#cart",
    pay: "/pay?m=1",
    "pay-qris": `/pay/${byCode}?by=qris`,
    "pay-snap": `/pay/${byCode}?by=snap`,
    "pay-cashier": `/pay/${atCashier}?by=cashier`,
    status: `/orders/${paid}`,
    "status-unpaid": `/orders/${atCashier}`,
    receipt: `/orders/${paid}/receipt`,
    account: "/account?m=1",
    scan: "/scan",
    "scan-unknown": "/scan?problem=unknown",
  };
}

test(
  "a screen reader stumbles over nothing on any screen, in both languages, light and dark",
  async () => {
    const phone = await openPhone(browser);
    const page = await phone.newPage();
    const screens = await haveAllKinds(phone, page);
    const said: string[] = [];
    for (const language of ["id", "en"] as const) {
      await speak(phone, stack.orderUrl, language);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
        for (const [name, address] of Object.entries(screens)) {
          await open(page, address);
          said.push(...(await look({ page, width, language }, name)));
        }
      }
    }
    expect(said).toEqual([]);
    await phone.close();
  },
  TIMEOUT_MS,
);

/** More than there are dishes: a name beyond it cannot be reached at all. */
const MAX_TABS = 250;

/** Goes on with Tab until the focus stands on what bears this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MAX_TABS; presses += 1) {
    await page.keyboard.press("Tab");
    const focused: string = await page.evaluate(`(() => {
      const { activeElement: on } = document;
      return on?.getAttribute("aria-label") ?? on?.labels?.[0]?.textContent ?? on?.textContent ?? "";
    })()`);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not lead to ${name}: ${passed.join(" | ")}`);
}

test("the way from the menu to the code to pay needs no more than a keyboard", async () => {
  const desk = await openPhone(browser, { width: 1000 });
  const page = await diner.sitDown(desk, stack);
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").textContent()).toBe("Langsung ke isi");
  await page.keyboard.press("Enter");
  await tabTo(page, new RegExp(`^Tambah ${diner.PLAIN}`));
  await page.keyboard.press("Enter");
  await tabTo(page, new RegExp(`^Tambah ${diner.SPICY}`));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: diner.SPICY }).waitFor();
  await tabTo(page, /^Tidak pedas/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("radio", { name: "Pedas", exact: true }).isChecked()).toBe(true);
  await tabTo(page, /^Tambah\s*Rp/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: diner.SPICY }).waitFor({ state: "hidden" });
  await tabTo(page, /^Lihat pesanan/);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /^Lanjut bayar/ }).waitFor();
  await tabTo(page, /^Lanjut bayar/);
  await page.keyboard.press("Enter");
  await diner.payButton(page, "QRIS").waitFor();
  await diner.isAlive(page);
  await tabTo(page, /^Bayar dengan QRIS/);
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  await desk.close();
});
