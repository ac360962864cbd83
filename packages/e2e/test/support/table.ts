import type { Installation } from "./installation.ts";

/** The address on Table 1's sticker, as `npm start` prints it. */
export function tableUrl(stack: Installation): string {
  const url = /Table 1: (\S+)/.exec(stack.output())?.[1];
  if (url === undefined) throw new Error("npm start printed no address of a table");
  return url;
}
