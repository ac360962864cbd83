// What a diner does on the phone, found by the words that stand on it.
import type { BrowserContext, Page } from "playwright-core";
import type { RunningInstallation } from "./installation.ts";
import { tableUrl } from "./table.ts";

export const PLAIN = "Nasi Goreng Kampung";
export const SPICY = "Nasi Goreng Seafood";

/** Points the camera at a sticker, Table 1's unless another is given; the page answers to a finger when this returns. */
export async function sitDown(phone: BrowserContext, stack: RunningInstallation, url?: string): Promise<Page> {
  const page = await phone.newPage();
  await openTable(page, stack, url);
  return page;
}

export async function openTable(page: Page, stack: RunningInstallation, url = tableUrl(stack)): Promise<void> {
  await page.goto(url);
  await isAlive(page);
}

/** Buttons are drawn by the server some moments before they do anything. */
export const isAlive = (page: Page) =>
  page.waitForFunction(
    'Object.keys(document.querySelector("button, a") ?? {}).some((key) => key.startsWith("__react"))',
  );

/** Loads a page as `load` does it, until it hears what happens elsewhere. */
export async function hearing<T>(page: Page, load: () => Promise<T>): Promise<T> {
  const [, loaded] = await Promise.all([page.waitForResponse(/event\.subscribe/), load()]);
  return loaded;
}

/** One tap. */
export const addPlain = (page: Page, name = PLAIN): Promise<void> =>
  page
    .getByRole("button", { name: `Tambah ${name}` })
    .first()
    .tap();

/** Three taps: the dish, how hot, and into the order. */
export async function addSpicy(page: Page, name = SPICY): Promise<void> {
  await page
    .getByRole("button", { name: `Tambah ${name}` })
    .first()
    .tap();
  const sheet = page.getByRole("dialog", { name });
  await sheet.getByRole("radio", { name: "Pedas", exact: true }).tap();
  await sheet.getByRole("button", { name: /^Tambah Rp/ }).tap();
}

export const openCart = (page: Page): Promise<void> => page.getByRole("button", { name: /^Lihat pesanan/ }).tap();

export const goToPay = (page: Page): Promise<void> => page.getByRole("link", { name: /^Lanjut bayar/ }).tap();

export type Way = "QRIS" | "Kartu & e-wallet" | "Bayar di kasir";

const PRESSES: Record<Way, RegExp> = {
  QRIS: /^Bayar dengan QRIS/,
  "Kartu & e-wallet": /^Bayar kartu & e-wallet/,
  "Bayar di kasir": /^Pesan, bayar di kasir/,
};

export const payButton = (page: Page, way: Way) => page.getByRole("button", { name: PRESSES[way] });

/** QRIS is chosen already; another way is one tap more. */
export async function payBy(page: Page, way: Way): Promise<void> {
  if (way !== "QRIS") await page.getByRole("radio", { name: way }).tap();
  await payButton(page, way).tap();
}

/** From an empty order to the paying page, with one dish. */
export async function orderToPay(page: Page): Promise<void> {
  await addPlain(page);
  await openCart(page);
  await goToPay(page);
  await payButton(page, "QRIS").waitFor();
  await isAlive(page);
}

/** The order that this page is about, once it is one. */
export async function orderOf(page: Page): Promise<number> {
  await page.waitForURL(/\/(pay|orders)\/\d+/);
  return Number(/\/(?:pay|orders)\/(\d+)/.exec(page.url())?.[1]);
}

/** Leaves a mark that only a fresh load wipes out. */
export const mark = (page: Page): Promise<void> => page.evaluate("void (window.isTheSamePage = true)");
export const isMarked = (page: Page): Promise<boolean> => page.evaluate("window.isTheSamePage === true");
