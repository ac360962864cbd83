// How somebody becomes an owner here: invited by another, by mail, and led through the set-up of a place of their own.
import type { Page } from "playwright-core";
import type { RunningInstallation } from "./installation.ts";
import { button, drawer, write } from "./owner-desk.ts";
import { mailTo } from "./rest.ts";

export interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** On the page of people; returns what the mail leads to. */
export async function invite(page: Page, stack: RunningInstallation, { name, email }: Newcomer): Promise<string> {
  await button(page, "Undang").click();
  const form = drawer(page);
  await form.getByLabel("Nama", { exact: true }).fill(name);
  await form.getByLabel("Email", { exact: true }).fill(email);
  await form.getByRole("radio", { name: /^Admin/ }).check();
  await button(form, "Kirim undangan").click();
  await page.getByText("Undangan terkirim").first().waitFor();
  const { text } = await mailTo(stack.sandboxUrl, email, /^Undangan bekerja di/);
  const [link] = /https?:\S+invite\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`the invitation holds no link: ${text}`);
  return link;
}

export async function accept(page: Page, { password }: Newcomer): Promise<void> {
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(password);
  await button(page, "Terima dan masuk").click();
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
}

/** From the register of somebody else's place to one's own. */
export async function foundMerchant(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Utama" }).getByRole("link", { name: "Kelola" }).click();
  await page.getByRole("link", { name: /, ganti merchant$/ }).click();
  await page.getByRole("link", { name: "Merchant baru" }).click();
  await write(page.getByLabel("Nama usaha", { exact: true }), name);
  await button(page, "Buat merchant").click();
  await page.getByRole("heading", { name: "Kapan tamu bisa memesan?" }).waitFor();
}

const next = (page: Page): Promise<void> => page.getByRole("button", { name: /^Lanjut ke / }).click();

/** Open around the clock, taxed, one item, eight tables, no gateway; and a first order that is taken back. */
export async function setUp(page: Page, item: { name: string; price: number }): Promise<void> {
  await page.getByRole("switch", { name: "Selalu buka" }).click();
  await next(page);
  await page.getByRole("radio", { name: /^Ya, kena PBJT/ }).check();
  await next(page);
  const first = page.getByRole("group", { name: "Item 1" });
  await write(first.getByLabel("Nama", { exact: true }), item.name);
  await write(first.getByLabel("Harga", { exact: true }), String(item.price));
  await next(page);
  await page.getByText("Meja 1 sampai Meja 8").waitFor();
  await next(page);
  await button(page, "Lewati").click();
  await button(page, "Coba dari kasir").click();
  await page.getByRole("heading", { name: "Pesanan masuk!" }).waitFor();
  await button(page, "Batalkan pesanan uji & selesai").click();
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
}
