// Times what a person waits for inside the page itself, so that the way between test and browser does not count.
import type { Page } from "playwright-core";

/** Before the page is opened: whoever listens first hears also the keys that the page keeps to itself. */
export async function hearKeys(page: Page): Promise<void> {
  await page.addInitScript(`addEventListener("keydown", (event) => window.ataposOnKey?.(event), true);`);
}

/**
 * From the next press of this key (as the browser received it) to the first frame on which the condition, an expression
 * of the page, is true. Start it, press, then ask. Infinity when the condition never comes true.
 */
export async function timeFromKey(page: Page, key: string, condition: string): Promise<() => Promise<number>> {
  await page.evaluate(`
    window.ataposTimed = new Promise((resolve) => {
      setTimeout(() => resolve(null), 10_000);
      window.ataposOnKey = (event) => {
        if (event.key !== ${JSON.stringify(key)}) return;
        window.ataposOnKey = undefined;
        // the condition holds before a frame is drawn; the person sees it when the next one begins
        const look = () => (${condition}) ? requestAnimationFrame((at) => resolve(at - event.timeStamp)) : requestAnimationFrame(look);
        requestAnimationFrame(look);
      };
    });
    void 0;
  `);
  return async () => (await page.evaluate<number | null>("window.ataposTimed")) ?? Number.POSITIVE_INFINITY;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Frames drawn while `act` runs: the time between each and the one before. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`
    window.ataposFrames = [];
    window.ataposIsDrawing = true;
    requestAnimationFrame(function draw(at) {
      ataposFrames.push(at);
      if (ataposIsDrawing) requestAnimationFrame(draw);
    });
    void 0;
  `);
  await act();
  const at: number[] = await page.evaluate("(window.ataposIsDrawing = false, window.ataposFrames)");
  return at.slice(1).map((each, index) => each - (at[index] ?? each));
}
