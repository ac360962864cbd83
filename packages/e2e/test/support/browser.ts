// The browser that journeys drive, and the phones in it: a real one on the machine, driven from within a test.
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../../scripts/chromium.mjs";

export type Theme = "light" | "dark";
export type Language = "id" | "en";

const QUIET = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
];
/** What a person waits for before thinking that it is broken; machines that run tests are slower than phones. */
const PATIENCE_MS = 15_000;

/** `switches` are Chromium's own. */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error("no Chromium: install it, or name one in CHROMIUM_PATH");
  return chromium.launch({ executablePath, args: [...QUIET, ...switches] });
}

export interface PhoneOptions {
  language?: Language;
  theme?: Theme;
  width?: number;
  /** With it, what the page keeps for a dead network answers, and no request can be held back by a test. */
  keepsOffline?: boolean;
}

/** A device of its own: nothing that another one keeps, and 360 x 740 with touch unless it is wide. */
export async function openPhone(browser: Browser, options: PhoneOptions = {}): Promise<BrowserContext> {
  const { language, theme = "light", width = 360, keepsOffline = false } = options;
  const isPhone = width < 700;
  const phone = await browser.newContext({
    viewport: { width, height: isPhone ? 740 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    deviceScaleFactor: isPhone ? 2 : 1,
    colorScheme: theme,
    locale: language === "en" ? "en-GB" : "id-ID",
    timezoneId: "Asia/Jakarta",
    serviceWorkers: keepsOffline ? "allow" : "block",
  });
  phone.setDefaultTimeout(PATIENCE_MS);
  if (process.env.E2E_INSTALLATION_URL !== undefined) await keepFromReloading(phone);
  return phone;
}

/** A development server loads a page again at every edit, also amid a journey. */
export const keepFromReloading = (phone: BrowserContext): Promise<void> =>
  phone.routeWebSocket(/\/_next\//, (page) => {
    const server = page.connectToServer();
    server.onMessage((message) => {
      if (typeof message !== "string" || !/reloadPage|"restart"|serverComponentChanges/.test(message))
        page.send(message);
    });
  });

/** The visitor's own choice of language, as the button on the menu keeps it. */
export const speak = (phone: BrowserContext, url: string, language: Language): Promise<void> =>
  phone.addCookies([{ name: "atapos_lang", value: language, url }]);

export interface Hand {
  taps: number;
  keys: number;
}

/** Counts what a person really does: taps as the browser sees them, and keys. */
export async function countHand(page: Page): Promise<Hand> {
  const hand: Hand = { taps: 0, keys: 0 };
  await page.exposeFunction("ataposHand", (kind: keyof Hand) => {
    hand[kind] += 1;
  });
  await page.addInitScript(`
    addEventListener("pointerdown", (event) => event.isTrusted && ataposHand("taps"), true);
    addEventListener("keydown", (event) => event.isTrusted && ataposHand("keys"), true);
  `);
  return hand;
}
