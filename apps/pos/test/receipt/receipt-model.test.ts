import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  paperAmount,
  type ReceiptOrder,
  type ReceiptRow,
  type ReceiptShared,
  receiptModel,
} from "../../src/receipt/receipt-model.ts";

const SHARED: ReceiptShared = {
  merchant: {
    id: 1,
    name: "Warung Nusantara",
    address: "Jl. Kebon Jeruk No. 12\nJakarta Barat",
    receiptHeader: "NPWPD 02.114.0821.04",
    receiptFooter: "Terima kasih",
    timeZone: "Asia/Jakarta",
    language: "id",
  },
  sumRules: null,
};

const BASE: ReceiptOrder = {
  id: 43,
  merchantId: 1,
  orderNumber: "INV-20261122-0043",
  orderType: "dine_in",
  source: "register",
  status: "confirmed",
  paymentStatus: "paid",
  paymentType: "cash",
  currency: "IDR",
  subtotal: 0,
  discount: 0,
  service: 0,
  tax: 0,
  isTaxInclusive: false,
  total: 0,
  rounded: 0,
  paid: 0,
  refunded: 0,
  businessDate: "2026-11-22",
  notes: null,
  guestCount: 2,
  tableId: 7,
  customerId: null,
  tableSessionId: null,
  table: { id: 7, name: "7", zone: null },
  customer: null,
  items: [],
  version: 1,
  cancelReason: null,
  createdAt: "2026-11-22T05:40:00.000Z",
  paidAt: "2026-11-22T05:47:00.000Z",
  confirmedAt: null,
  completedAt: null,
  cancelledAt: null,
  payments: [],
  paymentLogs: [],
};

type Item = ReceiptOrder["items"][number];
type Payment = NonNullable<ReceiptOrder["payments"]>[number];

const itemOf = (id: number, quantity: number, basePrice: number): Item => ({
  id,
  productId: id,
  variantId: null,
  promotionId: null,
  productName: `Barang ${id}`,
  variantName: null,
  quantity,
  basePrice,
  price: basePrice,
  lineSubtotal: basePrice * quantity,
  discount: 0,
  service: 0,
  tax: 0,
  taxPercent: 10,
  modifiers: [],
  notes: null,
  status: "queued",
});

const cashOf = (captured: number, change: number): Payment => ({
  id: 1,
  method: "cash",
  paymentType: "cash",
  status: "paid",
  amount: captured,
  captured,
  refunded: 0,
  disputed: 0,
  tendered: captured + change,
  change,
  reference: "key",
  gatewayOrderId: null,
  failureReason: null,
  staffName: "Dewi",
  expiresAt: null,
  createdAt: "2026-11-22T05:47:00.000Z",
  refunds: [],
});

const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
const named = (rows: readonly ReceiptRow[], key: string) => rows.find((row) => row.key === key)?.amount ?? 0;

const sale = fc.record({
  lines: fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 900_000 })), {
    minLength: 1,
    maxLength: 12,
  }),
  discountShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
  service: fc.integer({ min: 0, max: 90_000 }),
  tax: fc.integer({ min: 0, max: 90_000 }),
  rounding: fc.integer({ min: -50, max: 50 }),
  change: fc.integer({ min: 0, max: 99_000 }),
  isTaxInclusive: fc.boolean(),
});

describe("a receipt", () => {
  it("adds up: lines to the subtotal, sums to the total, total to what was handed over", () => {
    fc.assert(
      fc.property(sale, ({ lines, discountShare, service, tax, rounding, change, isTaxInclusive }) => {
        const items = lines.map(([quantity, price], index) => itemOf(index + 1, quantity, price));
        const subtotal = items.reduce((total, item) => total + item.lineSubtotal, 0);
        const discount = Math.floor(subtotal * discountShare);
        const total = subtotal - discount + service + (isTaxInclusive ? 0 : tax);
        const rounded = Math.max(1, total + rounding);
        const order = {
          ...BASE,
          items,
          subtotal,
          discount,
          service,
          tax,
          isTaxInclusive,
          total,
          rounded,
          paid: rounded,
        };
        const model = receiptModel({ ...order, payments: [cashOf(rounded, change)] }, SHARED, "fnb");
        expect(sum(model.items)).toBe(subtotal);
        expect(sum(model.sums)).toBe(model.total);
        const handedOver = named(model.payments, "payment-1");
        expect(model.total + named(model.payments, "rounding")).toBe(handedOver - named(model.payments, "change"));
      }),
    );
  });

  it("names rates only when they make up the whole tax", () => {
    const sumRules: ReceiptShared["sumRules"] = {
      servicePercent: 5,
      serviceBase: "after_discount",
      taxes: [{ percent: 10, base: 10_000, tax: 1_000 }],
    };
    const order = {
      ...BASE,
      items: [itemOf(1, 1, 10_000)],
      subtotal: 10_000,
      tax: 1_000,
      total: 11_000,
      rounded: 11_000,
    };
    expect(receiptModel(order, { ...SHARED, sumRules }, "fnb").sums.map(({ label }) => label)).toContain("PBJT 10%");
    expect(
      receiptModel({ ...order, tax: 900 }, { ...SHARED, sumRules }, "fnb").sums.map(({ label }) => label),
    ).toContain("PBJT");
  });

  it("tells what is left of an order that is paid in part, and what was refunded", () => {
    const items = [itemOf(1, 1, 50_000)];
    const order = { ...BASE, items, subtotal: 50_000, total: 50_000, rounded: 50_000 };
    const partly = receiptModel(
      { ...order, paymentStatus: "partial", paid: 20_000, payments: [cashOf(20_000, 0)] },
      SHARED,
      "retail",
    );
    expect([partly.stamp, named(partly.payments, "left")]).toEqual(["unpaid", 30_000]);
    const refunded = receiptModel(
      { ...order, paymentStatus: "partially_refunded", payments: [{ ...cashOf(50_000, 0), refunded: 10_000 }] },
      SHARED,
      "retail",
    );
    expect([refunded.stamp, sum(refunded.refunds)]).toEqual(["paid", -10_000]);
  });

  it("leaves out what was voided, and says what was chosen, what it cost more, and what was asked for", () => {
    const chosen: Item = {
      ...itemOf(1, 1, 33_000),
      variantName: "Besar",
      modifiers: [
        { id: 1, name: "Telur ceplok", price: 5_000 },
        { id: 2, name: "Pedas sedang", price: 0 },
      ],
      notes: "Tanpa bawang",
    };
    const model = receiptModel({ ...BASE, items: [chosen, { ...itemOf(2, 1, 9_000), status: "void" }] }, SHARED, "fnb");
    expect(model.items).toEqual([
      {
        key: "1",
        quantity: 1,
        name: "Barang 1, Besar",
        details: ["Telur ceplok +5.000", "Pedas sedang", "Tanpa bawang"],
        amount: 33_000,
      },
    ]);
  });

  it("shows the merchant's own lines, the place and the cashier, in the merchant's language", () => {
    const model = receiptModel({ ...BASE, payments: [cashOf(1_000, 0)] }, SHARED, "fnb");
    expect(model.merchant.lines).toEqual(["Jl. Kebon Jeruk No. 12", "Jakarta Barat", "NPWPD 02.114.0821.04"]);
    expect([model.place, model.number, model.people]).toEqual([
      "Meja 7",
      "0043",
      [{ key: "cashier", label: "Kasir", name: "Dewi" }],
    ]);
    const english = { ...SHARED, merchant: { ...SHARED.merchant, language: "en" as const } };
    expect(receiptModel(BASE, english, "fnb").place).toBe("Table 7");
  });

  it.each([
    [33_000, "IDR", "33.000"],
    [-8_000, "IDR", "−8.000"],
    [1_050, "USD", "10,50"],
  ])("writes %i %s as %s", (amount, currency, text) => {
    expect(paperAmount(amount, currency, "id")).toBe(text);
  });
});
