// The receipt on paper: as wide as the roll, nothing cut, and the sums of the order to the rupiah.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { hasLoaded } from "../support/look-at.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import { tableNamed } from "../support/table.ts";
import * as cashier from "../support/till-cashier.ts";
import { openTill, type SignedIn } from "../support/till-device.ts";
import { cutOff, printedSheets, readPaper, touchesEdge } from "../support/till-paper.ts";

const PICTURES = process.env.SCREENSHOTS_DIR;

let stack: RunningInstallation;
let browser: Browser;
let staff: Staff;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  staff = await staffOf(stack, "cashier");
  signedIn = await cashier.signedInAs(browser, stack, loginOf("cashier"));
});
afterAll(() => browser?.close());

/** Long names, extras, a wordy note and many of one, paid in cash with change. */
async function wordyOrder() {
  const table = await tableNamed(stack, "C3");
  const spicy = (await staff.get(`/products/${await staff.productId(cashier.SPICY)}`)).body.data;
  const choices = spicy.modifier_groups.map((group: { options: { mo_id: number }[] }) => group.options.at(-1)?.mo_id);
  const { body } = await staff.post("/orders", {
    oh_order_type: "dine_in",
    tl_id: table.id,
    cu_name: "Raden Ajeng Kartika Wulandari Sastrowardoyo",
    cu_phone: "081234567890",
    items: [
      {
        pr_id: spicy.pr_id,
        oi_qty: 2,
        modifiers: choices,
        oi_notes: "Alergi kacang tanah, tolong wajan yang bersih sekali",
      },
      { pr_id: await staff.productId(cashier.PLAIN), oi_qty: 12 },
      // on sale
      { pr_id: await staff.productId("Kopi Tubruk"), oi_qty: 3 },
      { pr_id: await staff.productId("Nasi Rendang"), oi_qty: 1, oi_notes: "Kuahnyadipisahsajayangbanyaksekaliya" },
    ],
  });
  const { oh_id: id, oh_rounded_amount: rounded } = body.data;
  await staff.post(`/orders/${id}/pay-cash`, { amount_paid: rounded + 13_500 });
  return staff.order(id);
}

test.for([80, 58])(
  "a receipt on %i mm paper fits the roll, is cut nowhere and adds up to the order",
  async (widthMm) => {
    const order = await wordyOrder();
    const till = await openTill(browser, { signedIn });
    onTestFinished(() => till.close());
    const page = await till.newPage();
    await page.goto(`${stack.posUrl}/receipt/${order.oh_id}?paper=${widthMm}`);
    const receipt = page.locator(`article[data-paper="${widthMm}"]`);
    await receipt.waitFor();
    await hasLoaded(page);
    await page.emulateMedia({ media: "print" });
    expect(await cutOff(page)).toEqual([]);
    const png = await receipt.screenshot({ type: "png" });
    expect(await touchesEdge(page, png)).toBe(false);
    const sheets = await printedSheets(page);
    expect(sheets.widthMm).toBeCloseTo(widthMm, 0);
    expect(sheets.count).toBe(1);

    const { items, rows } = await readPaper(page);
    const of = (prefix: string) =>
      Object.entries(rows)
        .filter(([name]) => name.startsWith(prefix))
        .reduce((sum, [, amount]) => sum + amount, 0);
    expect(items).toHaveLength(4);
    expect(items.reduce((sum, amount) => sum + amount, 0)).toBe(rows.subtotal);
    expect({
      subtotal: rows.subtotal,
      discount: 0 - of("discount"),
      service: of("service"),
      tax: of("tax"),
      total: rows.total,
    }).toEqual({
      subtotal: order.oh_subtotal_amount,
      discount: order.oh_discount_amount,
      service: order.oh_service_charge_amount,
      tax: order.oh_tax_amount,
      total: order.oh_total_amount,
    });
    expect(of("subtotal") + of("discount") + of("service") + of("tax")).toBe(rows.total);
    expect(of("total") + of("rounding")).toBe(order.oh_paid_amount);
    expect(of("payment-") - of("change")).toBe(order.oh_paid_amount);
    expect(of("change")).toBe(13_500);
    console.log(
      `receipt on ${widthMm} mm: one sheet of ${sheets.widthMm.toFixed(0)} x ${sheets.heightMm.toFixed(0)} mm, ` +
        `${Object.keys(rows).length} sums right, nothing cut`,
    );
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(path.resolve(PICTURES, `receipt-${widthMm}.png`), png);
    }
  },
);

test("the receipt of a sale is printed from the screen that says it is paid", async () => {
  const { device, page } = await cashier.openRegister(browser, stack, { signedIn, path: "/login" });
  onTestFinished(() => device.close());
  // a browser in a test has no printer; what a page would print, it says
  await device.addInitScript(
    `window.print = () => { (top.ataposPrinted ??= []).push(location.pathname + location.search); };`,
  );
  await page.goto(stack.posUrl);
  await cashier.isReady(page);
  await cashier.ring(page, cashier.PLAIN);
  await cashier.payButton(page).tap();
  await cashier.takeButton(page).tap();
  await cashier.isPaid(page).waitFor();
  await page.getByRole("radio", { name: "58 mm" }).tap();
  await page.getByRole("button", { name: /^Cetak/ }).tap();
  await page.waitForFunction("window.ataposPrinted?.length > 0");
  const printed: string[] = await page.evaluate("window.ataposPrinted");
  expect(printed).toEqual([expect.stringMatching(/^\/receipt\/\d+\?paper=58&print=1$/)]);
});
