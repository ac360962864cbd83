// What an owner changes is on an open register and an open guest's phone within two seconds, and nobody loads a page again.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import * as diner from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { button, drawer, openDesk, write } from "../support/owner-desk.ts";
import { type Goods, makeGoods } from "../support/owner-goods.ts";
import * as menu from "../support/owner-menu.ts";
import { startHappyHour } from "../support/owner-promotion.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import { tableNamed } from "../support/table.ts";
import { openRegister, signedInAs } from "../support/till-cashier.ts";
import type { SignedIn } from "../support/till-device.ts";

const PROMISED_MS = 2_000;
/** A machine that is busy with other things may hold back all but the luckiest of so many changes. */
const TRIES = 3;

let stack: RunningInstallation;
let browser: Browser;
let owner: Staff;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  owner = await staffOf(stack, "owner");
  signedIn = await signedInAs(browser, stack, loginOf("owner"));
});
afterAll(() => browser?.close());

interface Screens {
  register: Page;
  phone: Page;
}

/** Both look at the category, hear what happens, and carry a mark that only a fresh load wipes out. */
async function openScreens({ category, item }: Goods): Promise<Screens> {
  const cashier = await signedInAs(browser, stack, loginOf("cashier"));
  const till = await openRegister(browser, stack, { signedIn: cashier });
  onTestFinished(() => till.device.close());
  await button(till.page, category.name).tap();
  const { orderUrl } = await tableNamed(stack, "B2");
  const device = await openPhone(browser);
  onTestFinished(() => device.close());
  const phone = await device.newPage();
  await diner.hearing(phone, () => diner.openTable(phone, stack, orderUrl));
  await phone.getByRole("heading", { name: item.name }).scrollIntoViewIfNeeded();
  for (const page of [till.page, phone]) await diner.mark(page);
  return { register: till.page, phone };
}

interface Change {
  /** The press that saves it, and what each screen shows then, as an expression of its page. */
  press: Locator;
  register: string;
  phone: string;
}

const tileSays = (name: string, said: string) =>
  `[...document.querySelectorAll("[data-tile]")].some(({ textContent }) => textContent.includes(${JSON.stringify(name)}) && textContent.includes(${JSON.stringify(said)}))`;
const dishSays = (name: string, said: string) =>
  `[...document.querySelectorAll("li")].some((row) => row.querySelector("h3")?.textContent === ${JSON.stringify(name)} && row.textContent.includes(${JSON.stringify(said)}))`;
const shown = (press: Locator, name: string, said: string): Change => ({
  press,
  register: tileSays(name, said),
  phone: dishSays(name, said),
});

/** From the press to the moment at which both show it; the way between test and browsers counts too. */
async function timeOf({ register, phone }: Screens, change: Change): Promise<{ register: number; phone: number }> {
  await change.press.click({ trial: true });
  const since = performance.now();
  const after = async (page: Page, condition: string) => {
    await page.waitForFunction(condition);
    return Math.round(performance.now() - since);
  };
  const [, atRegister, atPhone] = await Promise.all([
    change.press.click(),
    after(register, change.register),
    after(phone, change.phone),
  ]);
  return { register: atRegister, phone: atPhone };
}

/** The same kind of change until one is as quick as promised; each time is printed. */
async function measure(screens: Screens, what: string, next: (round: number) => Promise<Change>): Promise<void> {
  const times: { register: number; phone: number }[] = [];
  const best = () => Math.min(...times.map(({ register, phone }) => Math.max(register, phone)));
  for (let round = 0; round < TRIES && best() > PROMISED_MS; round += 1)
    times.push(await timeOf(screens, await next(round)));
  const said = times.map(({ register, phone }) => `register ${register} ms, phone ${phone} ms`);
  console.log(`${what} changed by the owner: ${said.join("; ")}`);
  expect(best()).toBeLessThanOrEqual(PROMISED_MS);
  for (const page of Object.values(screens)) expect(await diner.isMarked(page)).toBe(true);
}

test("at its quickest each change of the menu is on an open register and phone within 2 s, without a reload", async () => {
  const goods = await makeGoods(owner, 21_000);
  const { category, item } = goods;
  const screens = await openScreens(goods);
  const { page } = await openDesk(browser, stack, { signedIn, path: `/manage/menu?category=${category.id}` });

  await measure(screens, "a new item", async (round) => {
    const form = await menu.openNewItem(page);
    const name = `${item.name} baru ${round}`;
    await write(menu.nameField(form), name);
    await write(menu.priceField(form), "12000");
    return shown(button(form, "Simpan"), name, "12.000");
  });

  await measure(screens, "a price", async (round) => {
    const form = round === 0 ? await menu.openItem(page, item.name) : drawer(page);
    await write(menu.priceField(form), String(23_000 + round));
    return shown(button(form, "Simpan"), item.name, `23.00${round}`);
  });

  let isOn = true;
  await measure(screens, "an on-sale switch", async () => {
    isOn = !isOn;
    const [press, gone] = [menu.onSale(page, item.name), "Habis"];
    if (isOn) return shown(press, item.name, "23.00");
    return shown(press, item.name, gone);
  });
  if (!isOn) await menu.onSale(page, item.name).click();

  await measure(screens, "a category's name", async (round) => {
    const [before, name] = [round === 0 ? category.name : `${category.name} ${round - 1}`, `${category.name} ${round}`];
    await button(page, "Atur kategori").click();
    const sheet = page.locator("dialog[open][data-modal]");
    await button(sheet, `Ubah ${before}`).click();
    await write(sheet.getByLabel("Nama", { exact: true }), name);
    const says = (tags: string) =>
      `[...document.querySelectorAll(${JSON.stringify(tags)})].some(({ textContent }) => textContent.trim() === ${JSON.stringify(name)})`;
    return { press: button(sheet, "Simpan"), register: says("[role=group] button"), phone: says("h2, a, button") };
  });
});

test("at its quickest a promotion that is made, and switched off, is on both within 2 s, without a reload", async () => {
  const goods = await makeGoods(owner, 40_000);
  const { category, item } = goods;
  const screens = await openScreens(goods);
  const { page } = await openDesk(browser, stack, { signedIn, path: "/manage/promotions" });
  onTestFinished(async () => {
    const { body } = await owner.trpc.query("promotion.list", { limit: 100 });
    const own = body.items.filter(({ name }: { name: string }) => name.startsWith(category.name));
    for (const { id } of own) await owner.trpc.mutate("promotion.delete", { id });
  });
  const form = drawer(page);
  await measure(screens, "a promotion", async (round) => {
    if (round > 0) await button(form, "Tutup").click();
    const percent = 25 + 10 * round;
    await startHappyHour(page, {
      ...{ name: `${category.name} ${round}`, percent, category: category.name, timeZone: "Asia/Jakarta" },
    });
    return shown(button(form, "Simpan"), item.name, `${(40 * (100 - percent)) / 100}.000`);
  });
  let isOn = true;
  await measure(screens, "a promotion's switch", async () => {
    isOn = !isOn;
    const press = form.getByRole("switch", { name: /^Promo aktif/ });
    const has = (name: string, price: string) => `!(${tileSays(name, price)})`;
    if (isOn) return shown(press, item.name, "30.000");
    return { press, register: has(item.name, "30.000"), phone: `!(${dishSays(item.name, "30.000")})` };
  });
});
