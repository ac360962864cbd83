import type { Page } from "playwright-core";
import { COLOURS, isStill, takePicture, violations } from "./look-at.ts";

interface Looking {
  /** Where a theme's picture goes; none is taken without. */
  picture?: (theme: string) => string;
  /** False where the same colours are looked at in another view. */
  withColours?: boolean;
}

/** What a screen reader or a weak eye stumbles over on the page as it stands, in both themes; and its pictures. */
export async function lookInBothThemes(page: Page, { picture, withColours = true }: Looking = {}): Promise<string[]> {
  const said: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await isStill(page);
    for (const one of await brokenIn(page, theme, withColours)) said.push(`${theme}: ${one}`);
    if (picture !== undefined) await takePicture(page, picture(theme));
  }
  return said;
}

/** Nothing but colours differs between the themes. */
async function brokenIn(page: Page, theme: "light" | "dark", withColours: boolean): Promise<string[]> {
  if (theme === "light") return violations(page, withColours ? {} : { without: COLOURS });
  return withColours ? violations(page, { only: COLOURS }) : [];
}
