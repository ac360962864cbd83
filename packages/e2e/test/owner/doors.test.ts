// The owner's pages stay shut for who may not: each address that the app has, for a cashier and for who came by PIN.
import { globSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { isAlive } from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { button } from "../support/owner-desk.ts";
import { ROOT } from "../support/root.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Person } from "../support/staff.ts";
import { signedInAs } from "../support/till-cashier.ts";
import { openTill } from "../support/till-device.ts";

const CASHIERS_PIN = "1234";

let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** As the app's folder has them, so that a new page cannot be forgotten. */
function ownersPaths(): string[] {
  const folder = path.join(ROOT, "apps/pos/app/(till)");
  const pages = globSync("{manage,reports}/**/page.tsx", { cwd: folder });
  return pages.map((page) => `/${path.dirname(page).replaceAll(path.sep, "/").replace("[part]", "tax")}`).sort();
}

async function comeAs(who: Person): Promise<Page> {
  const till = await openTill(browser, { signedIn: await signedInAs(browser, stack, loginOf(who)) });
  onTestFinished(() => till.close());
  const page = await till.newPage();
  await page.goto(stack.posUrl);
  await isAlive(page);
  return page;
}

/** At a till that the owner has opened with the password, the cashier comes forward. */
async function comeByPin(): Promise<Page> {
  const page = await comeAs("owner");
  await page.getByRole("button", { name: /^Menu / }).tap();
  await button(page, "Kunci atau ganti orang").tap();
  const person = page.getByRole("button", { name: "Budi Santoso" });
  await person.waitFor();
  await isAlive(page);
  await person.tap();
  for (const digit of CASHIERS_PIN) await button(page, digit).tap();
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
  return page;
}

test.for([
  { who: "a cashier", come: () => comeAs("cashier") },
  { who: "who came by PIN after the owner", come: comeByPin },
])("$who sees no door to the owner's pages, and behind each address only that it is for admins", async ({ come }) => {
  const page = await come();
  const rooms = page.getByRole("navigation", { name: "Utama" }).getByRole("link");
  expect((await rooms.allTextContents()).map((room) => room.replaceAll(/\d.*$/g, ""))).toEqual(["Kasir", "Pesanan"]);
  const paths = ownersPaths();
  expect(paths.length).toBeGreaterThan(10);
  for (const address of paths) {
    await page.goto(`${stack.posUrl}${address}`);
    await page.getByRole("heading", { level: 1, name: "Hanya untuk admin" }).waitFor();
    expect(await page.getByRole("heading").count(), address).toBe(1);
    expect(await page.getByRole("navigation", { name: "Bagian" }).count(), address).toBe(0);
  }
});
