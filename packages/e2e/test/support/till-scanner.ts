// A barcode scanner: a keyboard that types a code faster than anybody could, and Enter.
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

/** All keys reach the page with the times at which the device sent them, however busy the machine is that plays it. */
export async function scan(page: Page, barcode: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const keys = [...[...barcode].map(keyOf), ENTER];
  const beganMs = Date.now() - (keys.length - 1) * GAP_MS;
  await Promise.all(
    keys.flatMap((key, place) => {
      const timestamp = (beganMs + place * GAP_MS) / 1_000;
      return [
        devtools.send("Input.dispatchKeyEvent", { type: "keyDown", timestamp, ...key }),
        devtools.send("Input.dispatchKeyEvent", { type: "keyUp", timestamp, ...key }),
      ];
    }),
  );
  await devtools.detach();
}
