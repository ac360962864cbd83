// The whole way of a diner, from the sticker's page to the receipt, with nothing but a keyboard.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { settle, staffOf } from "../support/staff.ts";

let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** More than there are dishes: a name beyond it cannot be reached at all. */
const MAX_TABS = 250;

/** What a screen reader calls the thing that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const { activeElement: on } = document;
    return on?.getAttribute("aria-label") ?? on?.labels?.[0]?.textContent ?? on?.textContent ?? "";
  })()`);

/** Goes on with Tab until the focus stands on what bears this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MAX_TABS; presses += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab does not lead to ${name}: ${passed.join(" | ")}`);
}

async function pressAt(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("from the table's menu to the paid order's receipt needs no more than a keyboard, and the focus is never lost", async () => {
  const desk = await openPhone(browser, { width: 1000 });
  const page = await diner.sitDown(desk, stack);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Langsung ke isi");
  await page.keyboard.press("Enter");
  await pressAt(page, new RegExp(`^Tambah ${diner.PLAIN}`));
  await pressAt(page, new RegExp(`^Tambah ${diner.SPICY}`));
  const sheet = page.getByRole("dialog", { name: diner.SPICY });
  await sheet.waitFor();
  await tabTo(page, /^Tidak pedas/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await sheet.getByRole("radio", { name: "Pedas", exact: true }).isChecked()).toBe(true);
  await pressAt(page, /^Tambah\s*Rp/);
  await sheet.waitFor({ state: "hidden" });
  // back on the button that opened it, which now says how many
  await expect.poll(() => focused(page)).toMatch(new RegExp(`${diner.SPICY} di pesanan`));

  await pressAt(page, /^Lihat pesanan/);
  const cart = page.getByRole("dialog", { name: /^Pesanan/ });
  await cart.waitFor();
  const change = new RegExp(`^Ubah ${diner.SPICY}`);
  await pressAt(page, change);
  await sheet.waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toMatch(change);

  await pressAt(page, /^Lanjut bayar/);
  await diner.payButton(page, "QRIS").waitFor();
  await diner.isAlive(page);
  await pressAt(page, /^Bayar dengan QRIS/);
  await page.getByRole("img", { name: /^Kode QRIS, Rp/ }).waitFor();
  await settle(stack, await staffOf(stack, "cashier"), await diner.orderOf(page));
  await page.waitForURL(/\/orders\/\d+/);
  await page
    .getByRole("status")
    .filter({ hasText: /^Lunas$/ })
    .waitFor();
  await diner.isAlive(page);
  await pressAt(page, /^Struk dan rincian/);
  await page.waitForURL(/\/receipt/);
  await page.getByText("LUNAS").first().waitFor();
  await desk.close();
});
