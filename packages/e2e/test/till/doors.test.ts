// The doors of the till: who gets in, as whom, and what is left behind by who goes.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { isAlive } from "../support/diner.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf } from "../support/staff.ts";
import { signIn } from "../support/till-cashier.ts";
import { openTill } from "../support/till-device.ts";

const CASHIERS_PIN = "1234";
let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser?.close());

async function comeTo(path: string): Promise<{ till: BrowserContext; page: Page }> {
  const till = await openTill(browser);
  onTestFinished(() => till.close());
  const page = await till.newPage();
  await page.goto(`${stack.posUrl}${path}`);
  await page.getByLabel("Kata sandi", { exact: true }).waitFor();
  await isAlive(page);
  return { till, page };
}

/** Who the browser's own cookies are to the API, asked from the page. */
const whoAmI = (page: Page): Promise<{ kind: string; level?: number; name?: string; merchantId?: number }> =>
  page.evaluate(
    "fetch('/api/trpc/auth.whoami', { headers: { 'x-atapos': '1' } }).then((r) => r.json()).then((b) => b.result.data)",
  );

const cookiesOf = async (till: BrowserContext) =>
  new Map((await till.cookies(stack.posUrl)).map((cookie) => [cookie.name, cookie]));

async function typePin(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole("button", { name }).tap();
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).tap();
}

async function lock(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Menu / }).tap();
  await page.getByRole("button", { name: "Kunci atau ganti orang" }).tap();
  await page.getByRole("heading", { name: "Kasir terkunci" }).waitFor();
  await page.getByRole("button", { name: "Budi Santoso" }).waitFor();
  await isAlive(page);
}

test("a wrong password is said in words, and the right one leads to the page that was asked for", async () => {
  const { till, page } = await comeTo("/orders");
  expect(new URL(page.url()).pathname).toBe("/login");
  const { email, password } = loginOf("cashier");
  await page.getByRole("button", { name: "Masuk", exact: true }).tap();
  await page.getByText("Isi alamat emailmu.").waitFor();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill("not-the-password");
  await page.getByRole("button", { name: "Masuk", exact: true }).tap();
  await page.getByRole("alert").filter({ hasText: "Email atau kata sandi salah." }).waitFor();
  await signIn(page, { email, password });
  expect(new URL(page.url()).pathname).toBe("/orders");
  const cookies = await cookiesOf(till);
  for (const name of ["atapos-pos.session-token", "atapos-pos.merchant"]) {
    expect(cookies.get(name)).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  }
});

test("where a sign-in leads is never another site", async () => {
  const { page } = await comeTo("/login?next=//evil.example/");
  await signIn(page, loginOf("cashier"));
  expect(page.url()).toBe(`${stack.posUrl}/`);
});

test("a person who comes forward by PIN is an officer, and taking that cookie away leaves a locked till", async () => {
  const { till, page } = await comeTo("/login");
  await signIn(page, loginOf("owner"));
  expect(await whoAmI(page)).toMatchObject({ kind: "staff", level: 100 });
  await lock(page);
  expect(await whoAmI(page)).toEqual({ kind: "anonymous" });
  await typePin(page, "Budi Santoso", CASHIERS_PIN);
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
  expect(await whoAmI(page)).toMatchObject({ kind: "staff", name: "Budi Santoso", level: 10 });
  await till.clearCookies({ name: "atapos-pos.person" });
  expect(await whoAmI(page)).toEqual({ kind: "anonymous" });
  await page.reload();
  await page.getByRole("heading", { name: "Kasir terkunci" }).waitFor();
});

test("signing out leaves nothing of the till behind", async () => {
  const { till, page } = await comeTo("/login");
  await signIn(page, loginOf("cashier"));
  await page.getByRole("button", { name: /^Menu / }).tap();
  await page.getByRole("button", { name: "Keluar" }).tap();
  await page.getByRole("heading", { name: "Selamat datang" }).waitFor();
  const left = [...(await cookiesOf(till)).keys()].filter((name) => name.startsWith("atapos-pos."));
  expect(left.filter((name) => !/callback-url|csrf-token/.test(name))).toEqual([]);
  expect(await whoAmI(page)).toEqual({ kind: "anonymous" });
});

test("an operator of Atlas chooses a merchant before anything is shown", async () => {
  const { page } = await comeTo("/login");
  await page.getByRole("button", { name: "Lanjut dengan Atlas" }).tap();
  await page.getByLabel("Nama pengguna Atlas").fill("super");
  await page.getByLabel("Kata sandi", { exact: true }).fill("demo-super-1");
  await page.getByRole("button", { name: "Masuk", exact: true }).tap();
  await page.getByRole("heading", { name: "Pilih merchant" }).waitFor();
  expect(await whoAmI(page)).toMatchObject({ kind: "platform" });
  await page.getByLabel("Cari merchant").fill("senja");
  await page.getByRole("button", { name: "Toko Rapi" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Kopi Senja" }).tap();
  await page.getByRole("navigation", { name: "Utama" }).waitFor();
  expect(await whoAmI(page)).toMatchObject({ kind: "staff", merchantId: 2 });
});
