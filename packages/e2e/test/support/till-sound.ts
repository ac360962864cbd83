// Whether a page makes a sound: a browser in a test has no loudspeaker, but it says when one would be started.
import type { Page } from "playwright-core";

interface Sound {
  /** `performance.now()` of the page. */
  at: number;
  /** Started while the browser held all sound back, which nobody hears. */
  isMuted: boolean;
}

const SPY = `
  window.ataposSounds = [];
  for (const source of [AudioScheduledSourceNode, AudioBufferSourceNode]) {
    if (!Object.hasOwn(source.prototype, "start")) continue;
    const start = source.prototype.start;
    source.prototype.start = function (...when) {
      ataposSounds.push({ at: performance.now(), isMuted: this.context.state !== "running" });
      return start.apply(this, when);
    };
  }
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    ataposSounds.push({ at: performance.now(), isMuted: this.muted || this.volume === 0 });
    return play.call(this);
  };
`;

/** Before the page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(SPY);
}

/** What was heard since the last question. */
export const soundsOf = (page: Page): Promise<Sound[]> => page.evaluate("window.ataposSounds.splice(0)");
