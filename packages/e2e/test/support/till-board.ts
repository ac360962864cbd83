// What staff do on the orders board, found by the words that stand on it.
import type { Locator, Page } from "playwright-core";
import { isAlive } from "./diner.ts";

type Lane = "new" | "preparing" | "ready" | "done";

/** The order's card, wherever on the board it lies. */
export const card = (page: Page, orderId: number): Locator => page.locator(`article[data-order="${orderId}"]`);

export const cardIn = (page: Page, lane: Lane, orderId: number): Locator =>
  page.locator(`[data-lane="${lane}"] article[data-order="${orderId}"]`);

export const take = (page: Page, orderId: number): Promise<void> =>
  card(page, orderId)
    .getByRole("button", { name: /^Terima,/ })
    .tap();
export const markReady = (page: Page, orderId: number): Promise<void> =>
  card(page, orderId)
    .getByRole("button", { name: /^Tandai siap/ })
    .tap();
export const serve = (page: Page, orderId: number): Promise<void> =>
  card(page, orderId)
    .getByRole("button", { name: /^Sudah diantar/ })
    .tap();

/** By the rail, as a person goes there: the tap is also what lets the browser make a sound. */
export async function goToBoard(page: Page): Promise<void> {
  await isAlive(page);
  await page.getByRole("link", { name: /^Pesanan/ }).tap();
  await page.locator('[data-lane="new"]').waitFor();
}
