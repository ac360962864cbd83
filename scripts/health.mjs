import { setTimeout as sleep } from "node:timers/promises";
import { StopWithMessage } from "./stop-with-message.mjs";

const POLL_MS = 200;

/** Waits until the address answers 200 with `"status":"ok"`. */
export async function waitUntilHealthy(url, { timeoutSeconds, signal }) {
  const deadline = Date.now() + timeoutSeconds * 1000;
  let last = "no answer";
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      const text = await answer.text();
      if (answer.status === 200 && JSON.parse(text).status === "ok") return;
      last = `${answer.status} ${text.slice(0, 400)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    if (Date.now() > deadline) throw new StopWithMessage(`${url} is not ok after ${timeoutSeconds} s: ${last}`);
    await sleep(POLL_MS);
  }
}
