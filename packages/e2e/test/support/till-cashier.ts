// What a cashier does at the till, found by the words that stand on it.
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { countHand, type Hand } from "./browser.ts";
import { isAlive } from "./diner.ts";
import type { RunningInstallation } from "./installation.ts";
import { openTill, type SignedIn, type TillOptions } from "./till-device.ts";
import { listen } from "./till-sound.ts";
import { hearKeys } from "./till-stopwatch.ts";

/** On a shown tile, with nothing to choose; this one asks for how hot it shall be. */
export const PLAIN = "Nasi Goreng Kampung";
export const SPICY = "Nasi Goreng Seafood";

interface Login {
  email: string;
  password: string;
}

/** Types address and password as a person does; the rooms stand when this returns. */
export async function signIn(page: Page, { email, password }: Login): Promise<void> {
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).tap();
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
}

/** Signs somebody in on a device that is then thrown away, for tests that begin behind the door. */
export async function signedInAs(browser: Browser, stack: RunningInstallation, login: Login): Promise<SignedIn> {
  const till = await openTill(browser);
  try {
    const page = await till.newPage();
    await page.goto(`${stack.posUrl}/login`);
    await isAlive(page);
    await signIn(page, login);
    return await till.storageState();
  } finally {
    await till.close();
  }
}

export interface Till {
  device: BrowserContext;
  page: Page;
  hand: Hand;
}

/** A device in somebody's hands, with the register on its screen, and what is tapped, typed and heard there counted. */
export async function openRegister(
  browser: Browser,
  stack: Pick<RunningInstallation, "posUrl">,
  options: TillOptions & { path?: string },
): Promise<Till> {
  const device = await openTill(browser, options);
  const page = await device.newPage();
  const hand = await countHand(page);
  await listen(page);
  await hearKeys(page);
  await page.goto(`${stack.posUrl}${options.path ?? "/"}`);
  if (options.path === undefined) await showAll(page, hand);
  return { device, page, hand };
}

/** Favourites come of what was sold before; the cashier works from the whole menu, and was there before the guest came. */
async function showAll(page: Page, hand: Hand): Promise<void> {
  await isReady(page);
  await page.getByRole("button", { name: "Semua", exact: true }).tap();
  // what was counted has arrived when the page answers
  await page.evaluate("0");
  Object.assign(hand, { taps: 0, keys: 0 });
}

/** The goods are there, and the page answers to a finger. */
export async function isReady(page: Page): Promise<void> {
  await page.locator("[data-tile]").first().waitFor();
  await isAlive(page);
}

export const search = (page: Page): Locator => page.getByRole("textbox", { name: "Cari menu atau pindai barcode" });
export const tile = (page: Page, name: string): Locator => page.locator("[data-tile]", { hasText: name }).first();
export const ring = (page: Page, name: string): Promise<void> => tile(page, name).tap();

export const lines = (page: Page): Locator => page.locator("li[data-line]");
export const line = (page: Page, name: string): Locator => lines(page).filter({ hasText: name });
export const payButton = (page: Page): Locator => page.getByRole("button", { name: /^Bayar/ });
export const paySheet = (page: Page): Locator => page.getByRole("dialog", { name: "Pembayaran" });
export const takeButton = (page: Page): Locator => page.getByRole("button", { name: /^Terima Rp/ });
export const method = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const paidSheet = (page: Page): Locator => page.getByRole("dialog", { name: "Pembayaran lunas" });
export const isPaid = (page: Page): Locator => paidSheet(page).getByRole("heading", { name: "LUNAS" });
export const newOrder = (page: Page): Locator => page.getByRole("button", { name: /^Pesanan baru/ });

/** The sheet with a product's options. */
export const picker = (page: Page, name: string): Locator =>
  page.getByRole("dialog", { name: `${name}, pilih varian` });
