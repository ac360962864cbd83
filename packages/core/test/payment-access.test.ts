import type { Actor } from "@atapos/domain";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "../src/context.ts";
import { assertOwnOrder } from "../src/own-order.ts";
import { paymentRouter } from "../src/payment/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { outcomeOf } from "./payment-facts.ts";
import { createPaidMerchant, createTestOrder, type PaymentTest, startPaymentTest } from "./payment-support.ts";
import type { TestMerchant } from "./support/index.ts";

let t: PaymentTest;
let shop: TestMerchant;

beforeAll(async () => {
  t = await startPaymentTest();
  shop = await createPaidMerchant(t);
});
afterAll(() => t.close());

const create = createCallerFactory(paymentRouter);
const codeAs = async (actor: Context["actor"], call: (caller: ReturnType<typeof create>) => Promise<unknown>) => {
  const error = await outcomeOf(call(create({ ...shop.officer, actor })));
  return error instanceof TRPCError ? error.message : error === undefined ? "none" : String(error);
};

describe("who may do what with a payment", () => {
  const calls = (orderId: number) =>
    ({
      start: (caller: ReturnType<typeof create>) => caller.start({ orderId, method: "midtrans_qris" }),
      current: (caller: ReturnType<typeof create>) => caller.current({ orderId }),
      checkStatus: (caller: ReturnType<typeof create>) => caller.checkStatus({ orderId }),
      payCash: (caller: ReturnType<typeof create>) => caller.payCash({ orderId, amount: 1 }),
      recordTender: (caller: ReturnType<typeof create>) =>
        caller.recordTender({ orderId, method: "transfer", reference: "x" }),
      expire: (caller: ReturnType<typeof create>) => caller.expire({ orderId }),
      refund: (caller: ReturnType<typeof create>) => caller.refund({ orderId, reason: "x" }),
    }) as const;
  const open = ["start", "current", "checkStatus"] as const;
  const counter = ["payCash", "recordTender", "expire"] as const;

  test.each([...open, ...counter, "refund"] as const)("%s needs somebody who is signed in", async (name) => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    expect(await codeAs({ kind: "anonymous" }, calls(orderId)[name])).toBe("unauthenticated");
  });

  test.each([...counter, "refund"] as const)("%s is not for customers", async (name) => {
    const { orderId, customerId } = await createTestOrder(t, shop.merchantId);
    const actor: Actor = { kind: "customer", merchantId: shop.merchantId, customerId: customerId ?? 0 };
    expect(await codeAs(actor, calls(orderId)[name])).toBe("forbidden");
  });

  test.each(open)("%s is for the order's own customer, and hides it from every other", async (name) => {
    const { orderId, customerId } = await createTestOrder(t, shop.merchantId);
    const own: Actor = { kind: "customer", merchantId: shop.merchantId, customerId: customerId ?? 0 };
    expect(await codeAs(own, calls(orderId)[name])).toBe("none");
    expect(await codeAs({ ...own, customerId: 999_999 }, calls(orderId)[name])).toBe("not_found");
    const table: Actor = { kind: "table", merchantId: shop.merchantId, tableId: 1, sessionId: 1 };
    expect(await codeAs(table, calls(orderId)[name])).toBe("not_found");
  });

  test("refunding needs an admin", async () => {
    const { orderId } = await createTestOrder(t, shop.merchantId);
    expect(await codeAs(shop.officer.actor, calls(orderId).refund)).toBe("forbidden");
    expect(await codeAs(shop.admin.actor, calls(orderId).refund)).toBe("refund_exceeds_paid");
  });

  test("a diner does not learn who took the money", async () => {
    const { orderId, customerId } = await createTestOrder(t, shop.merchantId);
    await create(shop.officer).payCash({ orderId, amount: 50_000 });
    const actor: Actor = { kind: "customer", merchantId: shop.merchantId, customerId: customerId ?? 0 };
    const error = await outcomeOf(create({ ...shop.officer, actor }).start({ orderId, method: "midtrans_snap" }));
    expect(error).toMatchObject({ message: "already_paid", cause: { detail: { paymentStatus: "paid" } } });
    expect(error).not.toHaveProperty("cause.detail.by");
  });
});

describe("assertOwnOrder", () => {
  const order = { customerId: 5, tableSessionId: 9 };
  const me = { merchantId: 1 };
  const staff = { kind: "staff", ...me, staffId: 1, level: 10, accountId: 1, name: "A" } as const;
  test.each([
    [staff, order, true],
    [{ kind: "system" }, order, true],
    [{ kind: "customer", ...me, customerId: 5 }, order, true],
    [{ kind: "customer", ...me, customerId: 6 }, order, false],
    [{ kind: "customer", ...me, customerId: 5 }, { customerId: null, tableSessionId: 9 }, false],
    [{ kind: "table", ...me, tableId: 2, sessionId: 9 }, order, true],
    [{ kind: "table", ...me, tableId: 2, sessionId: 8 }, order, false],
    [{ kind: "table", ...me, tableId: 2, sessionId: 9 }, { customerId: 5, tableSessionId: null }, false],
    [{ kind: "platform", name: "ops", accountId: null }, order, false],
    [{ kind: "anonymous" }, order, false],
  ] as const)("%o with %o: %s", (actor, one, isAllowed) => {
    const check = () => assertOwnOrder(actor, one);
    if (isAllowed) expect(check).not.toThrow();
    else expect(check).toThrow("not_found");
  });
});
