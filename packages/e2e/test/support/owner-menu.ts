// What an owner does to the menu, found by the words that stand on its pages.
import type { Locator, Page } from "playwright-core";
import { button, drawer, field, write } from "./owner-desk.ts";
import type { ChosenFile } from "./owner-picture.ts";

const NAME_ID = "Nama dalam bahasa Indonesia";

/** The item's or group's own name, above those of what is in it. */
export const nameField = (within: Locator): Locator => field(within, NAME_ID).first();
export const priceField = (within: Locator): Locator => field(within, "Harga").first();
export const row = (page: Page, name: string): Locator =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: name });
export const onSale = (page: Page, name: string): Locator =>
  page.getByRole("switch", { name: `Dijual: ${name}`, exact: true });

/** The list shows the new one's items when this returns. */
export async function addCategory(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Kategori" })
    .getByRole("button", { name: "Kategori", exact: true })
    .click();
  const sheet = page.getByRole("dialog", { name: "Kategori baru" });
  await write(field(sheet, "Nama"), name);
  await button(sheet, "Simpan").click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

export async function openNewItem(page: Page): Promise<Locator> {
  await page.getByRole("main").getByRole("button", { name: "Item", exact: true }).click();
  const opened = drawer(page);
  await nameField(opened).waitFor();
  return opened;
}

export async function openItem(page: Page, name: string): Promise<Locator> {
  await row(page, name).getByRole("button", { name }).first().click();
  const opened = drawer(page);
  await nameField(opened).waitFor();
  return opened;
}

export const chooseFile = (page: Page, file: ChosenFile): Promise<void> =>
  drawer(page).getByLabel("Tambah foto", { exact: true }).setInputFiles(file);

/** From the square's edges a little inwards, and then it is used. */
export async function cropPhoto(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog", { name: "Atur foto" });
  await button(sheet, "Perbesar").click();
  await button(sheet, "Pakai foto").click();
}

/** The picture that the item has now, from where diners get it too. */
export const storedPhoto = (page: Page): Locator => drawer(page).locator('img[src^="http"]');

export async function addVariant(page: Page, name: string, price: number): Promise<void> {
  await button(drawer(page), "Varian").click();
  const variants = drawer(page).getByRole("list", { name: "Varian" });
  await field(variants, "Nama").waitFor();
  // a new one is typed into at once
  await page.keyboard.type(name);
  await write(field(variants, "Harga"), String(price));
}

/** A group that has to be chosen from, as a new one is at first, made while the item is made. */
export async function addRequiredGroup(page: Page, name: string, options: readonly [string, number][]): Promise<void> {
  await button(drawer(page), "Grup").click();
  await button(page.getByRole("dialog", { name: "Pilih grup tambahan" }), "Buat grup baru").click();
  const opened = drawer(page);
  await write(nameField(opened), name);
  await opened.getByText("“Wajib, pilih 1”").waitFor();
  const list = opened.getByRole("list", { name: "Pilihan" });
  for (const [place, [option, price]] of options.entries()) {
    if (place > 0) await button(opened, "Pilihan").click();
    await write(field(list, NAME_ID), option);
    if (price > 0) await write(field(list, "Tambahan harga"), String(price));
  }
  await button(opened, "Simpan").click();
  await button(opened, "Grup").waitFor();
}
