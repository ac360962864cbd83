// The way past every one of the owner's pages, by what has no words: it is the same in every language.
import type { Page } from "playwright-core";
import { isAlive } from "./diner.ts";
import { hasLoaded } from "./look-at.ts";

interface OwnerScreen {
  name: string;
  path: string;
  /** What opens over the page, or beside it. */
  act?: (page: Page) => Promise<void>;
}

const drawer = (page: Page) => page.locator("dialog[open] h2").first().waitFor();

/** The nth row of the page's lists, as a tap opens it. */
const openRow =
  (nth: number) =>
  async (page: Page): Promise<void> => {
    await page.locator("main li button:not([role])").nth(nth).click();
    await drawer(page);
  };

/** The page's one button in its head: a new thing. */
const openNew = async (page: Page): Promise<void> => {
  await page.locator("main header button").last().click();
  await drawer(page);
};

const settings = (part: string): OwnerScreen => ({ name: `settings-${part}`, path: `/manage/settings/${part}` });

export const OWNER_SCREENS: readonly OwnerScreen[] = [
  { name: "manage", path: "/manage" },
  { name: "menu", path: "/manage/menu" },
  { name: "menu-item", path: "/manage/menu", act: openRow(1) },
  { name: "menu-new", path: "/manage/menu", act: openNew },
  { name: "modifiers", path: "/manage/modifiers" },
  { name: "modifiers-group", path: "/manage/modifiers", act: openRow(0) },
  { name: "promotions", path: "/manage/promotions" },
  { name: "promotions-open", path: "/manage/promotions", act: openRow(0) },
  { name: "promotions-new", path: "/manage/promotions", act: openNew },
  { name: "tables", path: "/manage/tables" },
  { name: "staff", path: "/manage/staff" },
  { name: "staff-open", path: "/manage/staff", act: openRow(1) },
  { name: "staff-invite", path: "/manage/staff", act: openNew },
  { name: "customers", path: "/manage/customers" },
  { name: "audit", path: "/manage/audit" },
  { name: "audit-entry", path: "/manage/audit", act: openRow(0) },
  ...["business", "hours", "tax", "orders", "payments", "receipt", "language"].map(settings),
  { name: "setup", path: "/manage/setup/new" },
  { name: "reports", path: "/reports" },
  { name: "reports-week", path: "/reports", act: (page) => page.locator("main input[type=radio]").nth(1).click() },
];

/** Opens a screen and waits until nothing on it is on its way any more. */
export async function showOwnerScreen(page: Page, posUrl: string, { path, act }: OwnerScreen): Promise<void> {
  await page.goto(`${posUrl}${path}`);
  await page.locator("h1").first().waitFor();
  await isAlive(page);
  await hasArrived(page);
  await act?.(page);
  await hasArrived(page);
}

async function hasArrived(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('[aria-busy="true"]') === null`);
  await hasLoaded(page);
}
