import type { Browser, Page } from "playwright-core";
import { openPhone } from "./browser.ts";

export interface Measured {
  /** Milliseconds from the request to the largest thing on the first screen. */
  lcp: number;
  /** Milliseconds of the slowest answer to a tap, to its next frame. */
  inp: number;
  cls: number;
  /** Bytes of JavaScript that the menu's document names, compressed as sent. */
  pageScript: number;
  /** With what is fetched later, for the sheets that may open. */
  allScript: number;
}

/** A cheap phone on mobile data: four times slower than this machine, 1.6 Mbit/s down, 150 ms there and back. */
const SLOW_CPU = 4;
const MOBILE_DATA = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};

const OBSERVER = `
  window.measured = { lcp: 0, inp: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) measured.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) measured.inp = Math.max(measured.inp, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

/** One visit with an empty cache; `touch` taps what a person taps first. */
export async function measurePage(
  browser: Browser,
  url: string,
  touch: (page: Page) => Promise<void>,
): Promise<Measured> {
  const phone = await openPhone(browser);
  try {
    const page = await phone.newPage();
    const devtools = await phone.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", MOBILE_DATA);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
    await page.addInitScript(OBSERVER);
    const response = await page.goto(url, { waitUntil: "load" });
    const document = (await response?.text()) ?? "";
    const first: Pick<Measured, "lcp"> = await page.evaluate("measured");
    await touch(page);
    // an entry is handed over some frames after what it is about
    await page.waitForTimeout(300);
    const all: Pick<Measured, "inp" | "cls"> = await page.evaluate("measured");
    const scripts = await scriptsOf(page);
    const inDocument = scripts.filter(({ path }) => document.includes(`src="${path}"`));
    return {
      lcp: first.lcp,
      inp: all.inp,
      cls: all.cls,
      pageScript: sum(inDocument),
      allScript: sum(scripts),
    };
  } finally {
    await phone.close();
  }
}

interface Script {
  path: string;
  bytes: number;
}

const scriptsOf = (page: Page): Promise<Script[]> =>
  page.evaluate(`performance.getEntriesByType("resource")
    .map((entry) => ({ path: new URL(entry.name).pathname, bytes: entry.encodedBodySize }))
    .filter(({ path }) => path.endsWith(".js"))`);

const sum = (scripts: readonly Script[]): number => scripts.reduce((total, { bytes }) => total + bytes, 0);
