import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "../src/context.ts";
import { findOrCreateCustomer } from "../src/customer/customer-store.ts";
import { customerRouter } from "../src/customer/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { countStatements } from "./count-statements.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

let installation: TestInstallation;
let shop: TestMerchant;
const as = (ctx: Context) => createCallerFactory(customerRouter)(ctx);
const refused = (code: string) => ({ cause: expect.objectContaining({ code }) });

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation?.close());

describe("customers", () => {
  beforeAll(async () => {
    shop = await createTestMerchant(installation.deps);
  });

  test("are kept with a normalised address, found, changed field by field, and not twice", async () => {
    const officer = as(shop.officer);
    const made = await officer.create({ email: " Ayu@Example.TEST ", name: "Ayu Lestari", phone: "0812-3456-7890" });
    expect(made).toMatchObject({ email: "ayu@example.test", name: "Ayu Lestari", phone: "0812-3456-7890" });
    expect(await officer.get({ id: made.id })).toEqual(made);
    const changed = await officer.update({ id: made.id, name: "Ayu" });
    expect(changed).toEqual({ ...made, name: "Ayu" });
    expect(await officer.update({ id: made.id, phone: null })).toEqual({ ...made, name: "Ayu", phone: null });
    const twin = officer.create({ email: "AYU@example.test" });
    await expect(twin).rejects.toMatchObject({ cause: { code: "duplicate", detail: { field: "email" } } });
    await expect(officer.create({ name: "Nameless" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("the same key and input make one customer, another input is a conflict", async () => {
    const officer = as(shop.officer);
    const input = { email: "once@example.test", idempotencyKey: "k1" };
    const made = await officer.create(input);
    expect(await officer.create(input)).toEqual(made);
    const other = officer.create({ ...input, name: "Other" });
    await expect(other).rejects.toMatchObject(refused("idempotency_mismatch"));
  });

  test("of another merchant do not exist, whatever is asked", async () => {
    const stranger = await createTestMerchant(installation.deps);
    const { id } = await as(shop.officer).create({ email: "mine@example.test" });
    const admin = as(stranger.admin);
    // Asked one after the other: a refusal that nobody awaits yet would end the run.
    for (const ask of [() => admin.get({ id }), () => admin.update({ id, name: "X" }), () => admin.erase({ id })]) {
      await expect(ask()).rejects.toMatchObject(refused("not_found"));
    }
    expect(await admin.list({})).toEqual({ items: [], total: 0 });
  });

  test.each([
    ["budi", "by name, whatever the case and the accents"],
    ["BÚDI san", "by a part of the name"],
    ["budi@", "by address"],
    ["+62813", "by the number's international form"],
    ["0813-9", "by the number as typed"],
  ])("search for %s finds them %s", async (search) => {
    const place = await createTestMerchant(installation.deps);
    const officer = as(place.officer);
    const made = await officer.create({ email: "budi@example.test", name: "Budi  Santoso", phone: "0813-999" });
    await officer.create({ email: "someone@else.test", name: "Someone 100%" });
    const found = await officer.list({ search });
    expect(found).toEqual({ items: [made], total: 1 });
    expect((await officer.list({ search: "%" })).total).toBe(1);
  });

  test("pages are stable and the total is whole", async () => {
    const place = await createTestMerchant(installation.deps);
    const officer = as(place.officer);
    const ids: number[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await officer.create({ email: `c${n}@example.test` })).id);
    const page = await officer.list({ skip: 2, limit: 2 });
    expect(page.items.map((each) => each.id)).toEqual(ids.slice(2, 4));
    expect(page.total).toBe(5);
  });
});

test("erasing takes what is personal, keeps the row for the orders, and frees the address", async () => {
  const place = await createTestMerchant(installation.deps);
  const input = { email: "gone@example.test", name: "Gone", phone: "0812000111", idempotencyKey: "erase-me" };
  const { id } = await as(place.officer).create(input);
  await installation.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const expiresAt = new Date();
    const data = { kind: "otp", merchantId: place.merchantId, address: input.email, codeHash: "x", expiresAt };
    await db.loginChallenge.create({ data });
  });
  await expect(as(place.officer).erase({ id })).rejects.toMatchObject(refused("forbidden"));
  await as(place.admin).erase({ id });
  await expect(as(place.admin).get({ id })).rejects.toMatchObject(refused("not_found"));
  const left = await installation.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId: place.merchantId };
    return {
      row: await db.customer.findFirst({ where: { id } }),
      audits: await db.auditLog.findMany({ where }),
      keys: await db.idempotencyKey.findMany({ where }),
      challenges: await db.loginChallenge.findMany({ where }),
      events: await db.event.findMany({ where }),
    };
  });
  expect(left.row).toMatchObject({ email: null, name: null, phone: null, searchText: "", tokenVersion: 2 });
  const text = JSON.stringify(left, (_, value) => (typeof value === "bigint" ? Number(value) : value));
  for (const trace of ["gone@", "Gone", "0812000111"]) expect(text).not.toContain(trace);
  expect((await as(place.officer).create({ email: input.email })).id).not.toBe(id);
});

describe("the owner's list of customers", () => {
  test("says what each bought, in two statements, page by page to the end", async () => {
    const counted = countStatements(installation.deps);
    const place = await createTestMerchant(installation.deps);
    const officer = as(place.officer);
    const ids: number[] = [];
    for (let n = 0; n < 5; n += 1)
      ids.push((await officer.create({ email: `c${n}@example.test`, name: `Bu ${n}` })).id);
    const [buyer = 0] = ids;
    await buy(place, buyer, [
      { number: "A", paid: 30_000, refunded: 10_000, status: "completed" },
      { number: "B", paid: 0, refunded: 0, status: "cancelled" },
      { number: "C", paid: 5_000, refunded: 0, status: "confirmed" },
    ]);
    const admin = as({ ...place.admin, deps: counted.deps });
    counted.reset();
    const first = await admin.browse({ limit: 3 });
    expect(counted.count()).toBe(2);
    expect(first).toMatchObject({ nextCursor: ids[2], total: 5, isTotalEstimated: false });
    const second = await admin.browse({ limit: 3, cursor: first.nextCursor });
    expect(second.nextCursor).toBeNull();
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(ids.toReversed());
    expect(second.items.at(-1)).toMatchObject({ id: buyer, orderCount: 2, spent: 25_000 });
    expect(second.items.at(-1)?.lastOrderAt).toBeInstanceOf(Date);
    expect(first.items[0]).toMatchObject({ orderCount: 0, spent: 0, lastOrderAt: null });
    expect(await admin.browse({ search: "bu 3" })).toMatchObject({
      items: [{ id: ids[3] }],
      total: 1,
      nextCursor: null,
    });
    await expect(officer.browse({})).rejects.toMatchObject(refused("forbidden"));

    expect(await admin.profile({ id: buyer })).toMatchObject({ name: "Bu 0", orderCount: 2, spent: 25_000 });
    const orders = await admin.orders({ id: buyer, limit: 2 });
    expect(orders.items.map((each) => each.orderNumber)).toEqual(["C", "B"]);
    const older = await admin.orders({ id: buyer, limit: 2, cursor: orders.nextCursor });
    expect(older).toMatchObject({ items: [{ orderNumber: "A", total: 30_000 }], nextCursor: null });
    await admin.erase({ id: buyer });
    expect((await admin.browse({})).items.some((each) => each.id === buyer)).toBe(false);
    await expect(admin.orders({ id: buyer })).rejects.toMatchObject(refused("not_found"));
  });
});

interface Bought {
  number: string;
  paid: number;
  refunded: number;
  status: string;
}

function buy({ merchantId }: TestMerchant, customerId: number, orders: Bought[]): Promise<void> {
  return installation.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const same = { merchantId, customerId, orderType: "takeaway", source: "register", currency: "IDR", taxRules: {} };
    const day = { businessDate: new Date("2026-11-28") };
    for (const { number: orderNumber, paid, refunded, status } of orders) {
      const sums = { subtotal: 30_000, total: 30_000, rounded: 30_000, paid, refunded };
      await db.orderHeader.create({ data: { ...same, ...day, ...sums, orderNumber, status } });
    }
  });
}

describe("the customer of an order", () => {
  const find = (place: TestMerchant, given: { email?: string; name?: string; phone?: string }) =>
    inMerchant(place.officer, place.merchantId, (uow) => findOrCreateCustomer(uow, given));

  test("is one person by e-mail, else by any spelling of the phone, and gaps are filled but nothing replaced", async () => {
    const place = await createTestMerchant(installation.deps);
    const id = await find(place, { email: "a@example.test" });
    expect(await find(place, { email: "A@Example.test", name: "Ani", phone: "0812 333" })).toBe(id);
    expect(await find(place, { email: "a@example.test", name: "Somebody Else" })).toBe(id);
    expect(await as(place.officer).get({ id })).toMatchObject({
      email: "a@example.test",
      name: "Ani",
      phone: "0812 333",
    });
    const byPhone = await find(place, { phone: "081255566677", name: "Beni" });
    expect(await find(place, { phone: "+62 812-5556-6677" })).toBe(byPhone);
    expect(await find(place, { phone: "6281255566677" })).toBe(byPhone);
    expect(await find(place, { name: "Walk-in" })).not.toBe(byPhone);
    await expect(find(place, {})).rejects.toMatchObject({ code: "validation" });
  });

  test("is made once when two orders bring the same new address", async () => {
    const place = await createTestMerchant(installation.deps);
    const ids = await Promise.all(Array.from({ length: 6 }, () => find(place, { email: "same@example.test" })));
    expect(new Set(ids).size).toBe(1);
  });
});
