// Every one of the owner's pages, on a desk, an upright tablet and a phone, in both languages, light and dark: nothing
// in the way of a screen reader, and nothing wider than the screen. Each day's run reads each language once, on a phone
// and on a desk; taking the pictures (SCREENSHOTS_DIR) reads every width in both.
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Language, launchBrowser, speak } from "../support/browser.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { OWNER_SCREENS, showOwnerScreen } from "../support/owner-walk.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf } from "../support/staff.ts";
import { signedInAs } from "../support/till-cashier.ts";
import { openTill, type SignedIn } from "../support/till-device.ts";
import { lookInBothThemes } from "../support/till-look.ts";

const PICTURES = process.env.SCREENSHOTS_DIR;
/** Of a run that takes pictures: only the screens with these names, parted by commas. */
const ONLY = process.env.SCREENSHOTS_OF?.split(",");
const TIMEOUT_MS = 400_000;

let stack: RunningInstallation;
let browser: Browser;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  signedIn = await signedInAs(browser, stack, loginOf("owner"));
});
afterAll(() => browser?.close());

interface View {
  language: Language;
  width: number;
}

const EVERY_DAY: readonly View[] = [
  { language: "id", width: 360 },
  { language: "en", width: 1280 },
];
const OTHERS: readonly View[] = [
  { language: "en", width: 360 },
  { language: "id", width: 768 },
  { language: "en", width: 768 },
  { language: "id", width: 1280 },
];

test.for(PICTURES === undefined ? EVERY_DAY : [...EVERY_DAY, ...OTHERS])(
  "a screen reader stumbles over nothing on any of the owner's pages: $language, $width px",
  { timeout: TIMEOUT_MS },
  async ({ language, width }) => {
    const desk = await openTill(browser, { language, width, signedIn });
    onTestFinished(() => desk.close());
    await speak(desk, stack.posUrl, language);
    const page = await desk.newPage();
    const said: string[] = [];
    for (const screen of OWNER_SCREENS.filter(({ name }) => ONLY?.includes(name) ?? true)) {
      const file = (theme: string) => path.resolve(PICTURES ?? "", `${screen.name}-${language}-${theme}-${width}.webp`);
      try {
        await showOwnerScreen(page, stack.posUrl, screen);
        const found = await lookInBothThemes(page, PICTURES === undefined ? undefined : file);
        said.push(...found.map((one) => `${screen.name}, ${one}`));
        if (await page.evaluate("document.documentElement.scrollWidth > innerWidth"))
          said.push(`${screen.name} is wider than the screen`);
      } catch (error) {
        said.push(`${screen.name} was not seen: ${error}`);
      }
    }
    expect(said).toEqual([]);
  },
);
