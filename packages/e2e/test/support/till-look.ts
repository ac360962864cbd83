import type { Page } from "playwright-core";
import { COLOURS, isStill, takePicture, violations } from "./look-at.ts";

/** What a screen reader or a weak eye stumbles over on the page as it stands, in both themes; and its pictures. */
export async function lookInBothThemes(page: Page, picture?: (theme: string) => string): Promise<string[]> {
  const said: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await isStill(page);
    // nothing but colours differs between the themes
    const found = await violations(page, theme === "light" ? {} : { only: COLOURS });
    said.push(...found.map((one) => `${theme}: ${one}`));
    if (picture !== undefined) await takePicture(page, picture(theme));
  }
  return said;
}
