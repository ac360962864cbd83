// Every screen of the diner's app: on whose phone it is, its address, and what was pressed to see it.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openPhone } from "./browser.ts";
import * as diner from "./diner.ts";
import type { RunningInstallation } from "./installation.ts";
import { customerToken, restClient, simulate, until } from "./rest.ts";
import { type Staff, settle, staffOf } from "./staff.ts";
import { tableNamed } from "./table.ts";

export interface Screen {
  name: string;
  phone: BrowserContext;
  address: string;
  /** From the loaded page to the screen. */
  act?: (page: Page) => Promise<void>;
  undo?: (page: Page) => Promise<void>;
}

export interface Place {
  stack: RunningInstallation;
  browser: Browser;
  owner: Staff;
}

const PAUSED = {
  isPaused: true,
  openingHours: [
    { day: 1, opens: "10:00", closes: "22:00" },
    { day: 3, opens: "10:00", closes: "22:00" },
    { day: 5, opens: "09:00", closes: "23:00" },
  ],
};

/** Puts back what was changed for everybody. */
export async function restore({ stack, owner }: Place): Promise<void> {
  const other = await staffOf(stack, "owner2");
  await other.trpc.mutate("merchant.update", { isPaused: false, openingHours: null });
  await owner.put(`/products/${await owner.productId(diner.SPICY)}`, { pr_is_available: true });
}

const press =
  (name: RegExp, role: "button" | "link" = "button") =>
  (page: Page) =>
    page.getByRole(role, { name }).first().tap();

/** Who sits down with two dishes in mind and has ordered nothing. */
async function firstVisit({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.addPlain(page);
  await diner.addSpicy(page);
  await page.close();
  const dish = await owner.productId(diner.SPICY);
  const at = (name: string, address: string, act?: Screen["act"]): Screen => ({
    name,
    phone,
    address,
    ...(act && { act }),
  });
  const undo = () => phone.setOffline(false);
  const offline = async (page: Page) => {
    await phone.setOffline(true);
    await page
      .getByText(/Sinyal putus|No signal|tersimpan di HP ini|saved on this phone/)
      .first()
      .waitFor();
  };
  const unknown = async (page: Page) => {
    await page.getByRole("dialog").getByRole("textbox").fill("pizza");
    await page.getByText("“pizza”").first().waitFor();
  };
  const known = async (page: Page) => {
    await page.getByRole("dialog").getByRole("textbox").fill("nasi");
    await page.getByText("“nasi”").first().waitFor();
  };
  return [
    at("menu", "/menu"),
    at("item", `/menu#item/${dish}`),
    at("search", "/menu#search", known),
    at("search-empty", "/menu#search", unknown),
    at("cart", "/menu#cart"),
    at("pay", "/pay?m=1"),
    { ...at("offline", "/menu", offline), undo },
    {
      ...at("offline-qr", "/pay?m=1", async (page) => {
        await offline(page);
        await press(/^(Tunjukkan ke kasir|Show the cashier)/)(page);
        await page.locator("dialog[open] h2").waitFor();
      }),
      undo,
    },
    at("scan", "/scan"),
  ];
}

/** At a table with an empty order, calling somebody. */
async function seated({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const table = await tableNamed(stack, "B3");
  await (await diner.sitDown(phone, stack, table.orderUrl)).close();
  const answer = async (page: Page) => {
    await press(/^(Pelayan|A waiter)/)(page);
    await page.getByRole("heading", { name: /Panggilan terkirim|Call sent/ }).waitFor();
    await owner.trpc.mutate("table.answerCall", { tableId: table.id });
    await page.getByRole("heading", { name: /menuju mejamu|is coming/ }).waitFor();
  };
  return [
    { name: "cart-empty", phone, address: "/menu#cart" },
    { name: "call", phone, address: "/menu#call" },
    { name: "call-ack", phone, address: "/menu#call", act: answer },
  ];
}

const isQr = /^(Kode QRIS|QRIS code)/;

/** With an order paid, one to pay by each way, one refused. */
async function ordered({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  const place = async (way: diner.Way) => {
    await diner.openTable(page, stack);
    await diner.orderToPay(page);
    await diner.payBy(page, way);
    const id = await diner.orderOf(page);
    if (way === "QRIS") await page.getByRole("img", { name: isQr }).waitFor();
    return id;
  };
  const [paid, byCode, refused, lapsing] = [
    await place("QRIS"),
    await place("QRIS"),
    await place("QRIS"),
    await place("QRIS"),
  ];
  const atCashier = await place("Bayar di kasir");
  await page.close();
  await settle(stack, owner, paid);
  const payment = async (id: number): Promise<string> => (await owner.order(id)).payments.at(-1).py_midtrans_order_id;
  await simulate(stack.sandboxUrl, await payment(refused), { transaction_status: "deny" });
  for (const [id, status] of [
    [paid, "paid"],
    [refused, "failed"],
  ] as const) {
    await until(
      () => owner.order(id),
      (order) => order.oh_payment_status === status,
    );
  }
  await owner.trpc.mutate("kitchen.start", { orderId: paid });
  const lapse = async (page: Page) => {
    const code = page.getByRole("img", { name: isQr });
    const pay = page.getByRole("button", { name: /^(Bayar dengan QRIS|Pay with QRIS)/ });
    await code.or(pay).first().waitFor();
    if (await pay.isVisible()) await pay.tap();
    await code.waitFor();
    await simulate(stack.sandboxUrl, await payment(lapsing), { transaction_status: "expire" });
    await page.getByText(/Kode ini sudah lewat waktu|This code has expired/).waitFor();
  };
  const at = (name: string, address: string): Screen => ({ name, phone, address });
  return [
    { ...at("menu-running", "/menu"), act: (page) => page.locator("[data-running]").first().waitFor() },
    at("pay-qris", `/pay/${byCode}?by=qris`),
    at("pay-snap", `/pay/${atCashier}?by=snap`),
    at("pay-cashier", `/pay/${atCashier}?by=cashier`),
    at("pay-failed", `/pay/${refused}`),
    { ...at("pay-expired", `/pay/${lapsing}?by=qris`), act: lapse },
    at("pay-late", `/orders/${paid}?late=1`),
    at("status", `/orders/${paid}`),
    at("status-unpaid", `/orders/${atCashier}`),
    at("receipt", `/orders/${paid}/receipt`),
    at("account", "/account?m=1"),
  ];
}

/** Another phone, which has the order's link or only its number. */
async function byLinkAlone({ stack, browser, owner }: Place): Promise<Screen[]> {
  const items = [{ pr_id: await owner.productId(diner.PLAIN), oi_qty: 1 }];
  const placed = await owner.post("/orders", { oh_order_type: "takeaway", items });
  const { oh_id: orderId, oh_rounded_amount: amount } = placed.body.data;
  await owner.post(`/orders/${orderId}/pay-cash`, { amount_paid: amount });
  const phone = await openPhone(browser);
  await (await diner.sitDown(phone, stack)).close();
  const { body } = await owner.trpc.query("order.shareLink", { orderId });
  const link = new URL(body.url ?? `/o/${body.token}`, stack.orderUrl).pathname;
  return [
    { name: "order-elsewhere", phone, address: link },
    { name: "receipt-elsewhere", phone, address: `${link}/receipt` },
    { name: "order-not-yours", phone, address: `/orders/${orderId}` },
  ];
}

/** A customer with an account, who takes away. */
async function signedIn({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const token = await customerToken(stack.apiUrl, stack.sandboxUrl, `kirana-${Date.now()}@example.test`);
  const customer = restClient(stack.apiUrl, token);
  const items = [{ pr_id: await owner.productId(diner.PLAIN), oi_qty: 2 }];
  const placed = await customer.post("/orders", { oh_order_type: "takeaway", items });
  const { oh_id: orderId, oh_rounded_amount: amount } = placed.body.data;
  await owner.post(`/orders/${orderId}/pay-cash`, { amount_paid: amount });
  await owner.trpc.mutate("kitchen.start", { orderId });
  await owner.trpc.mutate("kitchen.finish", { orderId });
  await phone.addCookies([{ name: "atapos_customer", value: token, url: stack.orderUrl, httpOnly: true }]);
  const at = (name: string, address: string): Screen => ({ name, phone, address });
  return [
    at("takeaway-ready", `/orders/${orderId}`),
    at("profile", "/account"),
    { ...at("profile-edit", "/account"), act: press(/^(Nama dan nomor HP|Name and phone)/) },
    { ...at("profile-erase", "/account"), act: press(/^(Hapus dataku|Erase my data)/) },
  ];
}

/** Without a table: takeaway, a shop without pictures, stickers that open nothing. */
async function strangers({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  await page.goto(`${stack.orderUrl}/m/1`);
  await diner.isAlive(page);
  await diner.addPlain(page);
  await page.close();
  const at = (name: string, address: string): Screen => ({ name, phone, address });
  const signIn = press(/^(Lanjut pakai email|Go on with e-mail)/);
  return [
    at("takeaway-pay", "/pay?m=1"),
    { ...at("takeaway-sign-in", "/pay?m=1"), act: signIn },
    at("menu-printed", "/m/3"),
    at("welcome", "/"),
    at("table-revoked", await revokedSticker(owner, stack)),
    at("scan-unknown", "/scan?problem=unknown"),
  ];
}

/** A sticker that was printed anew: the old one still lies on the table. */
async function revokedSticker(owner: Staff, stack: RunningInstallation): Promise<string> {
  const { id, orderUrl } = await tableNamed(stack, "C3");
  await owner.trpc.mutate("table.revokeQr", { id });
  return new URL(orderUrl).pathname;
}

async function closed({ stack, browser }: Place): Promise<Screen[]> {
  const other = await staffOf(stack, "owner2");
  const { status } = await other.trpc.mutate("merchant.update", PAUSED);
  if (status !== 200) throw new Error(`pausing the merchant answered ${status}`);
  return [{ name: "closed", phone: await openPhone(browser), address: "/m/2" }];
}

async function soldOut({ stack, browser, owner }: Place): Promise<Screen[]> {
  const phone = await openPhone(browser);
  const page = await diner.sitDown(phone, stack);
  await diner.addPlain(page);
  await diner.addSpicy(page);
  await page.close();
  const dish = await owner.productId(diner.SPICY);
  const gone = async (page: Page) => {
    await owner.put(`/products/${dish}`, { pr_is_available: false });
    await page
      .getByText(/Baru saja habis|Just sold out/)
      .first()
      .waitFor();
  };
  const undo = async () => {
    await owner.put(`/products/${dish}`, { pr_is_available: true });
  };
  return [{ name: "soldout", phone, address: "/menu#cart", act: gone, undo }];
}

/** All of them, by who is at the phone. */
export const VISITS: readonly (readonly [string, (place: Place) => Promise<Screen[]>])[] = [
  ["who chooses", firstVisit],
  ["who sits at a table", seated],
  ["who has ordered", ordered],
  ["who has only the link of an order", byLinkAlone],
  ["who is signed in", signedIn],
  ["who has no table", strangers],
  ["who comes too early", closed],
  ["whose dish has sold out", soldOut],
];
