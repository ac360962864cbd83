// The device a cashier stands at: a tablet with a touch screen, a keyboard and a scanner, signed in once for all tests.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { keepFromReloading, type Language, type Theme } from "./browser.ts";

export interface TillOptions {
  language?: Language;
  theme?: Theme;
  width?: number;
  /** Who is signed in on it already, as an earlier device kept it. */
  signedIn?: SignedIn;
}

export type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** What a cashier waits for before thinking that it is broken; machines that run tests are slower than tills. */
const PATIENCE_MS = 15_000;

/** A device of its own: nothing that another one keeps, 1280 x 800 unless it is held upright. */
export async function openTill(browser: Browser, options: TillOptions = {}): Promise<BrowserContext> {
  const { language = "id", theme = "light", width = 1280, signedIn } = options;
  const till = await browser.newContext({
    viewport: { width, height: heightOf(width) },
    hasTouch: true,
    colorScheme: theme,
    locale: language === "en" ? "en-GB" : "id-ID",
    timezoneId: "Asia/Jakarta",
    ...(signedIn !== undefined && { storageState: signedIn }),
  });
  till.setDefaultTimeout(PATIENCE_MS);
  if (process.env.E2E_INSTALLATION_URL !== undefined) await keepFromReloading(till);
  return till;
}

/** A tablet lies or stands. */
const heightOf = (width: number): number => (width < 900 ? 1024 : 800);

/** A quick typist; whoever is faster is taken for a scanner. */
const KEY_MS = 70;

export const typeAsPerson = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: KEY_MS });
