// The pages for whoever builds on the API, in a real browser that may reach nothing but this machine.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { mailTo } from "../support/rest.ts";
import { joinInstallation } from "../support/shared-installation.ts";

let stack: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Desk {
  page: Page;
  /** Hosts that any page asked, and what the browser complained of. */
  hosts: Set<string>;
  complaints: string[];
}

async function sitDown(): Promise<Desk> {
  const context: BrowserContext = await openPhone(browser, { language: "en", width: 1280 });
  const page = await context.newPage();
  const hosts = new Set<string>();
  const complaints: string[] = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") || protocol.startsWith("ws")) hosts.add(hostname);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, hosts, complaints };
}

const isLocal = ({ hosts, complaints }: Desk) => {
  expect([...hosts]).toEqual(["localhost"]);
  expect(complaints).toEqual([]);
};

test("Swagger UI and ReDoc show every resource and ask nobody but this machine", async () => {
  const desk = await sitDown();
  const { page } = desk;
  await page.goto(`${stack.apiUrl}/docs`);
  await page.getByText("/api/v1/orders/{oh_id}/create-payment", { exact: true }).waitFor();
  expect(await page.locator(".opblock").count()).toBeGreaterThan(45);
  await page.goto(`${stack.apiUrl}/redoc`);
  await page.getByRole("heading", { name: "Start a payment at Midtrans (Snap)" }).waitFor();
  isLocal(desk);
});

/** A signed-in customer, its token kept in this tab. */
async function signIn({ page }: Desk, email: string): Promise<void> {
  await page.goto(`${stack.apiUrl}/demo/customer-auth`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Request OTP" }).click();
  const { text } = await mailTo(stack.sandboxUrl, email, /\b\d{6}\b/);
  await page.getByLabel("The code").fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "Verify OTP" }).click();
  await page.getByText(`signed in as ${email}`).waitFor();
}

test("the demo pages sign a customer in, pay an order in Snap's window, and list it", async () => {
  const desk = await sitDown();
  const { page } = desk;
  const email = `developer-${Date.now()}@example.test`;
  await signIn(desk, email);
  await page.getByRole("button", { name: "Test with /auth/customer/me" }).click();
  await page.locator("#customer").getByText(email).waitFor();

  await page.getByRole("link", { name: "Pay with it" }).click();
  await page.getByRole("button", { name: "Create Test Order & Pay" }).click();
  const snap = page.frameLocator("#snap-midtrans iframe");
  await snap
    .getByRole("button", { name: /GoPay|QRIS/ })
    .first()
    .click();
  await snap.getByRole("button", { name: "Saya sudah bayar (simulasi)" }).click();
  await page.getByText("Payment status: paid").waitFor();
  await page.getByText("callback onSuccess").waitFor();

  await page.getByRole("link", { name: "Order history", exact: true }).last().click();
  await page.getByText(/^1 orders/).waitFor();
  await page.locator("#orders summary").click();
  await page.locator("#orders li").getByText(/^2 ×/).waitFor();
  await page.getByLabel("Payment status").selectOption("expired");
  await page.getByText(/^0 orders/).waitFor();
  isLocal(desk);
});

test("the magic link of the mail signs in at the demo page too", async () => {
  const desk = await sitDown();
  const { page } = desk;
  const email = `link-${Date.now()}@example.test`;
  await page.goto(`${stack.apiUrl}/demo/customer-auth`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Request magic link" }).click();
  const { text } = await mailTo(stack.sandboxUrl, email, /magic-link\?token=/);
  await page.getByLabel("The link, or the token in it").fill(/https?:\S+token=\S+/.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "Verify magic link" }).click();
  await page.getByText(`signed in as ${email}`).waitFor();
  isLocal(desk);
});
