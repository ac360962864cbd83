import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { signCustomerToken } from "../src/identity/tokens.ts";
import { deriveKeys } from "../src/keys.ts";
import { readOrderLink, signOrderLink } from "../src/order/order-link.ts";
import { createCaller } from "../src/router.ts";
import { openTableSession } from "../src/table/open-table-session.ts";
import { signTableToken } from "../src/table/qr-token.ts";
import { anonymous, credentials, errorCodeOf } from "./auth-support.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, eventsOf, place, seatTable } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

/** A refused procedure's code. */
const refusal = (call: Promise<unknown>) =>
  errorCodeOf(call.catch((error: unknown) => Promise.reject(error instanceof TRPCError ? error.cause : error)));

async function shop() {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps, { name: "Warung Uji", taxPercent: 10, servicePercent: 5 });
  const product = await createProduct(merchant.admin, merchant.merchantId, { name: "Nasi Goreng", price: 40_000 });
  return { ...merchant, deps, productId: product.id };
}

describe("the link of an order", () => {
  it("shows the order to anybody, without anything personal or typed by hand", async () => {
    const { deps, officer, merchantId, productId } = await shop();
    const caller = createCaller(officer);
    const placed = await caller.order.place({
      orderType: "takeaway",
      lines: [{ productId, quantity: 2, notes: "rahasia: alergi kacang" }],
      notes: "rahasia: untuk Raras",
      customer: { name: "rahasia Raras", email: "rahasia@example.test", phone: "081234567890" },
    });
    const { token, url } = await caller.order.shareLink({ orderId: placed.id });
    expect(url).toBe(`http://localhost:3000/o/${token}`);
    const seen = await createCaller(anonymous(deps)).order.byLink({ token });
    expect(seen).toMatchObject({
      orderNumber: placed.orderNumber,
      total: placed.total,
      merchant: { id: merchantId, name: "Warung Uji" },
      items: [{ productName: "Nasi Goreng", quantity: 2, lineSubtotal: 80_000 }],
      sumRules: { servicePercent: 5, taxes: [{ percent: 10, base: 84_000, tax: 8_400 }] },
    });
    expect(JSON.stringify(seen)).not.toMatch(/rahasia|081234567890|customer|tableSession|"notes"/);
  });

  it("is given to whoever the order belongs to, and to nobody else", async () => {
    const { deps, merchantId, productId } = await shop();
    const diner = actingAs(deps, await seatTable(deps, merchantId));
    const other = actingAs(deps, await seatTable(deps, merchantId));
    const { id: orderId } = await place(diner, [{ productId }]);
    expect((await createCaller(diner).order.shareLink({ orderId })).token).toMatch(/^o1\./);
    expect(await refusal(createCaller(other).order.shareLink({ orderId }))).toBe("not_found");
  });

  it.each([
    ["another order", (token: string) => token.replace(/^(o1\.\d+)\.\d+/, "$1.999999")],
    ["another merchant", (token: string) => token.replace(/^o1\.\d+/, "o1.1")],
    ["a changed seal", (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "Q" : "A"}`],
    ["nothing", () => ""],
    ["a merchant beyond the numbers", (token: string) => token.replace(/^o1\.\d+/, "o1.9999999999")],
  ])("opens nothing when it was made to say %s", async (_what, forge) => {
    const { deps } = installation;
    const token = signOrderLink(deps, { merchantId: 77, orderId: 5 });
    expect(readOrderLink(deps, token)).toEqual({ merchantId: 77, orderId: 5 });
    expect(readOrderLink(deps, forge(token))).toBeNull();
    expect(await refusal(createCaller(anonymous(deps)).order.byLink({ token: forge(token) }))).toBe("not_found");
  });

  it("means nothing to an installation with another secret", () => {
    const token = signOrderLink(installation.deps, { merchantId: 1, orderId: 1 });
    expect(readOrderLink({ keys: deriveKeys("x".repeat(40)) }, token)).toBeNull();
  });
});

describe("a customer who signed in on a phone at a table", () => {
  async function phone() {
    const set = await shop();
    const { deps, admin, merchantId } = set;
    const table = await createCaller(admin).table.create({ name: "Meja 7" });
    const sticker = signTableToken(deps, { merchantId, tableId: table.id, qrVersion: 1 });
    const { sessionToken } = await openTableSession(anonymous(deps), { token: sticker });
    const { customerId } = await addCustomer(deps, merchantId);
    const customer = await signCustomerToken(deps, { customerId, merchantId, tokenVersion: 1 });
    return { ...set, sessionToken, customer, customerId, tableId: table.id };
  }

  it("is the table's guest and themselves at once, and orders into their own history", async () => {
    const { deps, productId, sessionToken, customer, customerId, tableId, merchantId } = await phone();
    const actor = await resolveActor(deps, credentials({ tableSession: sessionToken, customer }));
    expect(actor).toMatchObject({ kind: "table", tableId, customerId });
    if (actor.kind !== "table") throw new Error("no table");
    const order = await place(actingAs(deps, actor), [{ productId }]);
    expect(order).toMatchObject({ customerId, tableSessionId: actor.sessionId });
    const [event] = (await eventsOf(deps, merchantId)).filter(({ orderId }) => orderId === order.id);
    expect(event).toMatchObject({ customerId });
  });

  it("keeps what was ordered before signing in, once, and only of this phone", async () => {
    const { deps, productId, sessionToken, customer, customerId, merchantId, tableId } = await phone();
    const before = await resolveActor(deps, credentials({ tableSession: sessionToken }));
    if (before.kind !== "table") throw new Error("no table");
    expect(before.customerId).toBeUndefined();
    const mine = await place(actingAs(deps, before), [{ productId }]);
    const neighbour = actingAs(deps, await seatTable(deps, merchantId, tableId));
    const theirs = await place(neighbour, [{ productId }]);
    const caller = createCaller(actingAs(deps, { ...before, customerId }));
    expect(await caller.order.keep()).toEqual({ kept: 1 });
    expect(await caller.order.keep()).toEqual({ kept: 0 });
    const account = await resolveActor(deps, credentials({ bearer: customer }));
    if (account.kind !== "customer") throw new Error("no customer");
    const self = createCaller(actingAs(deps, account));
    expect(await self.order.keep()).toEqual({ kept: 0 });
    expect((await self.order.mine({})).items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await createCaller(neighbour).order.get({ orderId: theirs.id })).customerId).toBeNull();
    expect(await refusal(createCaller(actingAs(deps, before)).order.keep())).toBe("forbidden");
  });

  it.each([
    ["an account of another merchant", "foreign"],
    ["an account whose sessions were ended", "ended"],
  ])("stays the table's guest with %s", async (_what, kind) => {
    const { deps, sessionToken, customerId, merchantId } = await phone();
    const elsewhere = await createTestMerchant(deps);
    const stranger = await addCustomer(deps, elsewhere.merchantId);
    const customer = await signCustomerToken(
      deps,
      kind === "foreign" ? { ...stranger, tokenVersion: 1 } : { customerId, merchantId, tokenVersion: 99 },
    );
    const actor = await resolveActor(deps, credentials({ tableSession: sessionToken, customer }));
    expect(actor).toMatchObject({ kind: "table", merchantId });
    expect(actor).not.toHaveProperty("customerId");
  });

  it("is a customer where the table's session is over, and nobody without either", async () => {
    const { deps, customer, customerId, merchantId } = await phone();
    const over = `ts_${merchantId}_${"x".repeat(43)}`;
    const asked = (given: Parameters<typeof credentials>[0]) => resolveActor(deps, credentials(given));
    expect(await asked({ tableSession: over, customer })).toEqual({ kind: "customer", merchantId, customerId });
    expect(await errorCodeOf(asked({ tableSession: over, customer: "nonsense" }))).toBe("table_revoked");
    expect(await errorCodeOf(asked({ customer: "nonsense" }))).toBe("unauthenticated");
    expect(await asked({})).toEqual({ kind: "anonymous" });
  });
});

describe("a signed-in customer's own data", () => {
  it("is theirs to change and to erase; what they ordered stays without a name", async () => {
    const { deps, officer, merchantId, productId } = await shop();
    const actor = await addCustomer(deps, merchantId);
    const self = createCaller(actingAs(deps, actor));
    const bystander = await addCustomer(deps, merchantId);
    const order = await place(actingAs(deps, actor), [{ productId }]);
    const changed = await self.customer.updateMe({ name: "Raras", phone: "0812 3456 7890" });
    expect(changed).toMatchObject({ id: actor.customerId, name: "Raras", phone: "0812 3456 7890" });
    await self.customer.eraseMe();
    expect(await refusal(self.auth.me())).toBe("not_found");
    expect((await createCaller(officer).order.get({ orderId: order.id })).customer).toMatchObject({
      ...{ name: null, email: null, phone: null },
    });
    const left = await createCaller(actingAs(deps, bystander)).auth.me();
    expect(left.email).toContain("@example.test");
  });
});
