// A happy hour as an owner makes it, at whatever time of day a test runs.
import type { Page } from "playwright-core";
import { button, drawer, field, write } from "./owner-desk.ts";

interface HappyHour {
  name: string;
  percent: number;
  category: string;
  timeZone: string;
}

const HALF_HOUR_MS = 1_800_000;

/** Began half an hour ago and ends in three hours, on the weekday of its beginning; over midnight where it must. */
export async function startHappyHour(page: Page, { name, percent, category, timeZone }: HappyHour): Promise<void> {
  const [from, to] = [Date.now() - HALF_HOUR_MS, Date.now() + 6 * HALF_HOUR_MS];
  await page.getByRole("main").getByRole("button", { name: "Promo", exact: true }).click();
  const form = drawer(page);
  await write(field(form, "Nama"), name);
  await write(form.getByRole("textbox", { name: /^Diskon/ }), String(percent));
  await button(form, "Item").click();
  await form.getByRole("checkbox", { name: new RegExp(`^${category} \\d+ item`) }).check();
  await button(form, "Pakai 1 pilihan").click();
  await form.getByLabel("Dari tanggal").fill(dateOf(from, timeZone));
  await form.getByLabel("Jam mulai").fill(clockOf(from, timeZone));
  await form.getByLabel("Jam selesai (s.d.)").fill(clockOf(to, timeZone));
  const today = weekdayOf(from, timeZone);
  for (const day of ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"]) {
    if (day !== today) await button(form, day).click();
  }
}

const dateOf = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(atMs);
const clockOf = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(atMs);
const weekdayOf = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat("id-ID", { timeZone, weekday: "short" }).format(atMs);
