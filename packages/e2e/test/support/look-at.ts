// Looks at a screen as it stands: what a screen reader would stumble over, and how it looks.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** What is right is not listed, and what only rules that are off by default read is not fetched. */
const QUICK = { resultTypes: ["violations"], preload: false };

/** The rules about colours: the slowest by far, and the only ones that a theme changes. */
export const COLOURS: readonly string[] = ["color-contrast", "link-in-text-block"];

export interface RuleChoice {
  only?: readonly string[];
  without?: readonly string[];
}

/** Every rule of axe-core that the screen breaks, with where and why; nothing when it breaks none. */
export async function violations(page: Page, { only, without = [] }: RuleChoice = {}): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const options = JSON.stringify({ ...QUICK, ...(only === undefined ? { rules } : { runOnly: only }) });
  const found: Violation[] = await page.evaluate(`axe.run(${options}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** The pictures that are to be seen and the fonts are there. */
export async function hasLoaded(page: Page): Promise<void> {
  await page.waitForFunction(`document.readyState === "complete" && [...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || bottom < 0 || top > innerHeight || !image.checkVisibility();
  })`);
  await page.evaluate("document.fonts.ready.then(() => true)");
}

/** No movement is under way but those that never end. */
export const isStill = (page: Page) =>
  page.waitForFunction(
    "document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect.getTiming().iterations === Infinity)",
  );

const QUALITY = 45;

/** A small WebP of what is to be seen now. */
export async function takePicture(page: Page, file: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await devtools.detach();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(data, "base64"));
}
