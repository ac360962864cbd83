import { readFileSync } from "node:fs";
import { raw } from "hono/html";

const read = (url: URL) => readFileSync(url, "utf8");

/** Everything the pages need is inlined: they work with no network beyond this process. */
export const themeCss = read(new URL("./assets/theme.css", import.meta.url));
export const paymentCss = read(new URL("./assets/payment.css", import.meta.url));
export const paymentJs = read(new URL("./assets/payment.js", import.meta.url));
export const snapJs = read(new URL("./assets/snap.js", import.meta.url));
export const homeCss = read(new URL("./assets/home.css", import.meta.url));
export const homeJs = read(new URL("./assets/home.js", import.meta.url));

/** JSON inside a script element, where "</script>" and "<!--" must not occur. */
export function inlineJson(value: unknown) {
  return raw(JSON.stringify(value).replaceAll("<", "\\u003c"));
}
