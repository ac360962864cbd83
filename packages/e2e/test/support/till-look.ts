import type { Page } from "playwright-core";
import { isStill, takePicture, violations } from "./look-at.ts";

/** Colours alone differ between the themes: what is not about them was looked at in the light. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** What a screen reader or a weak eye stumbles over on the page as it stands, in both themes; and its pictures. */
export async function lookInBothThemes(page: Page, picture?: (theme: string) => string): Promise<string[]> {
  const said: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await isStill(page);
    const found = await violations(page, theme === "light" ? undefined : COLOURS);
    said.push(...found.map((one) => `${theme}: ${one}`));
    if (picture !== undefined) await takePicture(page, picture(theme));
  }
  return said;
}
