// The desk at which an owner works, in a browser of its own, and the ways between the owner's pages.
import type { Browser, Locator, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { countHand, type Hand } from "./browser.ts";
import { isAlive } from "./diner.ts";
import type { RunningInstallation } from "./installation.ts";
import { openTill, type SignedIn } from "./till-device.ts";

export interface Desk {
  page: Page;
  hand: Hand;
}

export interface DeskOptions {
  /** Nobody yet, for somebody who comes by a link. */
  signedIn?: SignedIn;
  path?: string;
  width?: number;
}

/** Closed with the test that opened it. */
export async function openDesk(
  browser: Browser,
  stack: RunningInstallation,
  { path = "/manage/menu", ...options }: DeskOptions,
): Promise<Desk> {
  const device = await openTill(browser, options);
  onTestFinished(() => device.close());
  const page = await device.newPage();
  const hand = await countHand(page);
  await page.goto(`${stack.posUrl}${path}`);
  await isAlive(page);
  return { page, hand };
}

/** By the rail and the list of sections, as a person goes there. */
export async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole("navigation", { name: "Utama" }).getByRole("link", { name: "Kelola" }).click();
  await page.getByRole("link", { name: section, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: section }).waitFor();
}

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole("button", { name, exact: true });

export const field = (within: Page | Locator, name: string): Locator =>
  within.getByRole("textbox", { name, exact: true });

/** What is edited, beside the page or over it: the first that is open, whatever lies above. */
export const drawer = (page: Page): Locator => page.locator("dialog[open]:not([data-modal])").first();

/** Key by key, as hands do it. */
export async function write(into: Locator, text: string): Promise<void> {
  await into.click();
  await into.press("ControlOrMeta+a");
  await into.page().keyboard.type(text);
}

// biome-ignore lint/suspicious/noExplicitAny: what a procedure answers is read without our types
export type Answered = any;

/** A question to the API as the browser itself would put it, with the cookies of whoever sits there. */
export const ask = (page: Page, procedure: string, input: unknown = {}): Promise<Answered> =>
  page.evaluate(
    `fetch("/api/trpc/${procedure}?input=" + encodeURIComponent(${JSON.stringify(JSON.stringify(input))}), { headers: { "x-atapos": "1" } })
      .then((response) => response.json()).then(({ result, error }) => result?.data ?? error)`,
  );
