// The way past every screen of the staff app, by keys and by what has no words: it is the same in every language.
import type { Page } from "playwright-core";
import { isAlive } from "./diner.ts";
import { hasLoaded } from "./look-at.ts";
import { typeAsPerson } from "./till-device.ts";

/** Orders that stand for their kind on the walk. */
export interface Shown {
  posUrl: string;
  /** New on the board, from a guest's phone. */
  guestOrderId: number;
  paidOrderId: number;
}

/** Called at every screen with its name. */
export type Look = (page: Page, name: string) => Promise<void>;

const sheet = (page: Page) => page.locator("[data-pay-sheet]");

async function open(page: Page, address: string, sign: string): Promise<void> {
  await page.goto(address);
  await page.locator(sign).first().waitFor();
  if ((await page.locator("button").count()) > 0) await isAlive(page);
  await hasLoaded(page);
}

/** Puts the first that the search finds on the ticket, or opens its options. */
async function ringUp(page: Page, words: string): Promise<void> {
  await page.locator("input[aria-keyshortcuts='/']").fill("");
  await typeAsPerson(page, words);
  await page.waitForFunction(
    `document.querySelector('[data-tile="0"]')?.textContent.toLowerCase().includes(${JSON.stringify(words)})`,
  );
  await page.keyboard.press("Enter");
}

/** Enough on the ticket that the lines, a choice and a promotion show. */
async function fillTicket(page: Page): Promise<void> {
  await ringUp(page, "rendang");
  for (const [place, words] of ["taliwang", "seafood"].entries()) {
    await ringUp(page, words);
    await page.getByRole("dialog").getByRole("radio").nth(2).tap();
    await page
      .locator("li[data-line]")
      .nth(place + 1)
      .waitFor({ state: "attached" });
  }
  await page.evaluate("document.activeElement?.blur()");
}

export async function walkRegister(page: Page, { posUrl }: Shown, look: Look): Promise<void> {
  await open(page, posUrl, "[data-tile]");
  await look(page, "register-empty");
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await look(page, "shortcuts");
  await page.keyboard.press("Escape");
  await ringUp(page, "seafood");
  await page.getByRole("dialog").getByRole("radio").first().waitFor();
  await look(page, "picker");
  await page.keyboard.press("Escape");
  await fillTicket(page);
  await look(page, "register");
  if ((page.viewportSize()?.width ?? 0) < 900) {
    await page.locator("button[aria-expanded='false']:visible").last().tap();
    await look(page, "register-open");
    await page.locator("button[aria-expanded='true']:visible").last().tap();
  }
  for (const [key, name] of [
    ["F4", "tables"],
    ["F2", "hold"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("dialog").first().waitFor();
    await look(page, name);
    await page.keyboard.press("Escape");
  }
  await page.keyboard.press("F2");
  await page.getByRole("dialog").first().waitFor();
  await typeAsPerson(page, "Pak Budi");
  await page.keyboard.press("Enter");
  await page.locator("li[data-line]").first().waitFor({ state: "detached" });
  await page.keyboard.press("F3");
  await page.getByRole("dialog").getByRole("listitem").first().waitFor();
  await look(page, "held");
  await page.keyboard.press("Escape");
}

/** Pays what `walkRegister` left, in every way that has a screen of its own. */
export async function walkPayment(page: Page, { posUrl }: Shown, look: Look): Promise<void> {
  await fillTicket(page);
  const display = await page.context().newPage();
  await open(display, `${posUrl}/display`, "main");
  await page.bringToFront();
  await page.keyboard.press("F8");
  await sheet(page).waitFor();
  await look(page, "pay-cash");
  await look(display, "display-order");
  await page.bringToFront();
  const ways = sheet(page).locator("fieldset").first().getByRole("button");
  await ways.nth(2).tap();
  await look(page, "pay-card");
  await ways.nth(1).tap();
  await look(page, "pay-qris-start");
  await sheet(page).locator("footer button").last().tap();
  await page.locator("[data-pay-sheet='waiting'] [data-code='live']").waitFor();
  await look(page, "pay-qris");
  await look(display, "display-qris");
  await page.bringToFront();
  await ways.nth(0).tap();
  await sheet(page).locator("footer button").last().tap();
  await page.locator("[data-pay-sheet='paid']").waitFor();
  await look(page, "pay-done");
  await look(display, "display-paid");
  await display.close();
}

export async function walkOrders(page: Page, { posUrl, guestOrderId, paidOrderId }: Shown, look: Look): Promise<void> {
  await open(page, `${posUrl}/orders`, `article[data-order="${guestOrderId}"]`);
  await look(page, "orders");
  await page.keyboard.press("/");
  await page.getByRole("dialog").getByRole("textbox").first().waitFor();
  await look(page, "orders-search");
  await open(page, `${posUrl}/orders/${guestOrderId}`, "[data-order-detail] h2");
  await look(page, "order");
  await open(page, `${posUrl}/orders/${paidOrderId}`, "[data-order-detail] h2");
  await look(page, "order-paid");
  await page.keyboard.press("r");
  await page.locator("dialog[open]").waitFor();
  await look(page, "refund");
  await open(page, `${posUrl}/orders/999999999`, "[data-order-detail] h2");
  await look(page, "order-unknown");
  for (const paper of [80, 58]) {
    await open(page, `${posUrl}/receipt/${paidOrderId}?paper=${paper}`, "article[data-paper]");
    await look(page, `receipt-${paper}`);
  }
}

/** What is seen when something is in the way, and who is let in. Ends with a till that is locked. */
export async function walkDoors(page: Page, { posUrl }: Shown, look: Look): Promise<void> {
  await open(page, posUrl, "[data-tile]");
  await page.context().setOffline(true);
  await page.locator("nav + div > :first-child:not(#content)").waitFor();
  await look(page, "no-connection");
  await page.context().setOffline(false);
  await page.evaluate(
    "fetch('/session/lock', { method: 'POST', headers: { 'content-type': 'application/json', 'x-atapos': '1' }, body: '{}' })",
  );
  await open(page, posUrl, "main fieldset button");
  await look(page, "lock");
}
