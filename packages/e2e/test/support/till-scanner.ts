// A barcode scanner: a keyboard that types a code faster than anybody could, and Enter.
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";

/** Between two characters; scanners of all makes stay below ten. */
const GAP_MS = 2;

interface ScannerKey {
  key: string;
  code: string;
  windowsVirtualKeyCode: number;
  text: string;
}

const ENTER: ScannerKey = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };

function keyOf(character: string): ScannerKey {
  const code = /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
  return { key: character, code, windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0), text: character };
}

/** Types without waiting for the page between two characters, as the device does not wait either. */
export async function scan(page: Page, barcode: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  for (const key of [...[...barcode].map(keyOf), ENTER]) {
    sent.push(devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }));
    sent.push(devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }));
    await sleep(GAP_MS);
  }
  await Promise.all(sent);
  await devtools.detach();
}
