// Every screen of the diner's app in both languages, light and dark: nothing in the way of a screen reader. Taking the
// pictures reads every one of them whole, at every width; every day's run reads phones, and in dark the colours.
// With SCREENSHOTS_DIR set, each is also pictured there, on a phone and on two wider screens.
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Language, launchBrowser, speak, type Theme } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import { restore, type Screen, VISITS } from "../support/diner-screens.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { COLOURS, hasLoaded, isStill, type RuleChoice, takePicture, violations } from "../support/look-at.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { staffOf } from "../support/staff.ts";

const PICTURES = process.env.SCREENSHOTS_DIR;
/** Of a run that takes pictures: only the screens with these names, parted by commas. */
const ONLY = process.env.SCREENSHOTS_OF?.split(",");
const WIDTHS = PICTURES === undefined ? [360] : [360, 768, 1280];
const TIMEOUT_MS = 180_000 * WIDTHS.length;

let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface View {
  name: string;
  width: number;
  language: Language;
}

const THEMES: readonly Theme[] = ["light", "dark"];

/** Without pictures to take: colours do not depend on the language, and nothing but colours on the theme. */
function rulesFor({ language }: View, theme: Theme): RuleChoice | null {
  if (PICTURES !== undefined) return {};
  if (theme === "light") return language === "id" ? {} : { without: COLOURS };
  return language === "id" ? { only: COLOURS } : null;
}

/** On the page as it stands. */
async function look(page: Page, view: View): Promise<string[]> {
  const { name, width, language } = view;
  const said: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await isStill(page);
    const rules = rulesFor(view, theme);
    for (const one of rules === null ? [] : await violations(page, rules)) {
      said.push(`${name}, ${language}, ${theme}, ${width} px: ${one}`);
    }
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

async function visit(page: Page, screen: Screen, view: View): Promise<string[]> {
  await page.setViewportSize({ width: view.width, height: view.width < 700 ? 740 : 900 });
  try {
    await open(page, screen.address);
    if (screen.act !== undefined) await diner.isAlive(page);
    await screen.act?.(page);
    return await look(page, view);
  } catch (error) {
    return [`${view.name}, ${view.language}, ${view.width} px was not seen: ${error}`];
  } finally {
    await screen.undo?.(page);
  }
}

test.each(VISITS)(
  "a screen reader stumbles over nothing that is shown to one %s",
  { timeout: TIMEOUT_MS },
  async (_, screensOf) => {
    const place = { stack, browser, owner: await staffOf(stack, "owner") };
    onTestFinished(() => restore(place));
    const screens = await screensOf(place);
    const pages = new Map<BrowserContext, Page>();
    const said: string[] = [];
    for (const screen of screens.filter(({ name }) => ONLY?.includes(name) ?? true)) {
      const page = pages.get(screen.phone) ?? (await screen.phone.newPage());
      pages.set(screen.phone, page);
      for (const language of ["id", "en"] satisfies Language[]) {
        await speak(screen.phone, stack.orderUrl, language);
        for (const width of WIDTHS) said.push(...(await visit(page, screen, { name: screen.name, width, language })));
      }
    }
    for (const phone of new Set(screens.map(({ phone }) => phone))) await phone.close();
    expect(said).toEqual([]);
  },
);
