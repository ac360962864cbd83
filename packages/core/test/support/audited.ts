// Every mutation of the router, as the audit log should hear of it: how to make one happen, or why it says nothing.
import { addAttachment } from "../../src/catalog/add-attachment.ts";
import { archiveProduct } from "../../src/catalog/archive-product.ts";
import { createCategory } from "../../src/catalog/categories.ts";
import { createProduct } from "../../src/catalog/create-product.ts";
import type { Context } from "../../src/context.ts";
import { createHold } from "../../src/hold/create-hold.ts";
import { moveItems } from "../../src/kitchen/move-items.ts";
import { confirmOrder } from "../../src/order/change-status.ts";
import { payCash } from "../../src/payment/pay-cash.ts";
import { startPayment } from "../../src/payment/start-payment.ts";
import { archivePromotion } from "../../src/promotion/archive-promotion.ts";
import { createPromotion } from "../../src/promotion/create-promotion.ts";
import { inviteStaff } from "../../src/staff/invite-staff.ts";
import { archiveTable } from "../../src/table/archive-table.ts";
import { callStaff } from "../../src/table/call-staff.ts";
import { createTable } from "../../src/table/tables.ts";
import { actingAs, createTestMerchant } from "./index.ts";
import { addCustomer, place, seatTable } from "./orders.ts";
import { type FurnishedMerchant, onePixel } from "./tenancy.ts";

/** Who does it, when not the admin. */
export type Caller = "admin" | "officer" | "customer" | "diner";

export interface Happening {
  as?: Caller | Context;
  /** The row names its own subject: who joins was nobody before. */
  isByThemself?: boolean;
  input: unknown;
}

/** `pay` is the payer, at the gateway, whose notice is lost. */
type Prepare = (
  shop: FurnishedMerchant,
  pay: (gatewayOrderId: string) => Promise<unknown>,
) => Happening | Promise<Happening>;

const newOrder = async (shop: FurnishedMerchant): Promise<number> =>
  (await place(shop.officer, [{ productId: shop.productId }])).id;
const confirmed = async (shop: FurnishedMerchant): Promise<number> => {
  const orderId = await newOrder(shop);
  await confirmOrder(shop.officer, orderId);
  return orderId;
};
const cooking = async (shop: FurnishedMerchant): Promise<number> => {
  const orderId = await confirmed(shop);
  await moveItems(shop.officer, shop.merchantId, "start", orderId);
  return orderId;
};
const ask = async ({ officer, merchantId }: FurnishedMerchant, orderId: number) =>
  startPayment(officer, merchantId, { orderId, method: "midtrans_qris" });
const asked = async (shop: FurnishedMerchant): Promise<number> => (await ask(shop, await newOrder(shop))).orderId;
const paid = async (shop: FurnishedMerchant): Promise<number> => {
  const orderId = await newOrder(shop);
  await payCash(shop.officer, shop.merchantId, { orderId, amount: 50_000 });
  return orderId;
};
const spare = (shop: FurnishedMerchant) =>
  createProduct(shop.admin, shop.merchantId, { name: crypto.randomUUID(), price: 1 });
const period = { startsAt: new Date("2026-01-01"), endsAt: new Date("2027-01-01") };
const invite = (shop: FurnishedMerchant) =>
  inviteStaff(shop.admin, { email: `${crypto.randomUUID()}@example.test`, name: "Undangan", level: 10 });
const tokenOf = ({ url }: { url: string }): string =>
  new URL(url).searchParams.get("token") ?? url.split(/[/#=]/u).at(-1) ?? "";
const promotion = async ({ admin, merchantId, productId }: FurnishedMerchant): Promise<number> => {
  const items = [{ productId, discountAmount: 1 }];
  return (await createPromotion(admin, merchantId, { name: crypto.randomUUID(), ...period, items })).id;
};
const table = async ({ admin, merchantId }: FurnishedMerchant): Promise<number> =>
  (await createTable(admin, merchantId, { name: crypto.randomUUID(), zone: "teras" })).id;
const held = (shop: FurnishedMerchant) => ({
  name: "tahan",
  content: {
    ...{ orderType: "dine_in" as const, tableId: null, customerId: null, notes: null, guestCount: null },
    lines: [{ productId: shop.productId, quantity: 1, modifiers: [] }],
  },
  summary: { count: 1, total: 10_000 },
});
const oneOrder = (make: (shop: FurnishedMerchant) => Promise<number>, more = {}): Prepare => {
  return async (shop) => ({ as: "officer", input: { orderId: await make(shop), ...more } });
};

/** Where the reach of the tenancy battery, on one's own things, is not enough. */
export const PREPARE: Readonly<Record<string, Prepare>> = {
  "catalog.createCategory": () => ({ input: { name: "minuman" } }),
  "catalog.deleteCategory": async ({ admin, merchantId }) => ({
    input: { id: (await createCategory(admin, merchantId, { name: "kosong" })).id },
  }),
  "catalog.deleteProduct": async (shop) => ({ input: { id: (await spare(shop)).id } }),
  "catalog.restoreProduct": async (shop) => {
    const { id } = await spare(shop);
    await archiveProduct(shop.admin, shop.merchantId, id);
    return { input: { id } };
  },
  "catalog.setAvailability": async (shop) => ({ input: { productId: (await spare(shop)).id, isAvailable: false } }),
  "catalog.sortProducts": async (shop) => {
    const { id } = await createProduct(shop.admin, shop.merchantId, {
      name: "lain",
      price: 1,
      categoryId: shop.categoryId,
    });
    return { input: { categoryId: shop.categoryId, ids: [id, shop.productId] } };
  },
  "catalog.sortCategories": async ({ admin, merchantId, categoryId }) => ({
    input: { ids: [(await createCategory(admin, merchantId, { name: "camilan" })).id, categoryId] },
  }),
  "catalog.sortAttachments": async ({ admin, merchantId, productId, attachmentId }) => {
    const { id } = await addAttachment(admin, merchantId, { productId, bytes: Buffer.from(onePixel(), "base64") });
    return { input: { productId, ids: [id, attachmentId] } };
  },
  "catalog.createModifierGroup": () => ({ input: { name: "gula", options: [{ name: "sedikit" }] } }),
  "catalog.addAttachment": ({ productId }) => ({ input: { productId, bytes: onePixel() } }),

  "customer.create": () => ({ as: "officer", input: { email: "rahma@example.test", name: "Rahma Sejati" } }),
  "customer.update": ({ customerId }) => ({ as: "officer", input: { id: customerId, name: "Rahma Abadi" } }),
  "customer.updateMe": () => ({ as: "customer", input: { phone: "0899123456" } }),
  "customer.erase": async ({ admin, merchantId }) => ({
    input: { id: (await addCustomer(admin.deps, merchantId)).customerId },
  }),
  "customer.eraseMe": async ({ admin, merchantId }) => ({
    as: actingAs(admin.deps, await addCustomer(admin.deps, merchantId)),
    input: undefined,
  }),

  "hold.create": (shop) => ({ as: "officer", input: held(shop) }),
  "hold.take": async (shop) => ({
    as: "officer",
    input: { id: (await createHold(shop.officer, shop.merchantId, held(shop))).id },
  }),
  "hold.discard": async (shop) => ({
    as: "officer",
    input: { id: (await createHold(shop.officer, shop.merchantId, held(shop))).id },
  }),

  "kitchen.start": oneOrder(confirmed),
  "kitchen.finish": oneOrder(cooking),
  "kitchen.recall": async (shop) => {
    const orderId = await cooking(shop);
    await moveItems(shop.officer, shop.merchantId, "finish", orderId);
    return { as: "officer", input: { orderId } };
  },

  "merchant.create": () => ({ input: { name: "Cabang", businessType: "fnb" } }),
  "merchant.setLogo": () => ({ input: { bytes: onePixel() } }),
  "merchant.removeLogo": () => ({ input: {} }),
  "merchant.setGatewayKeys": ({ merchantId }) => ({
    input: { serverKey: `SB-Mid-server-demo-${merchantId}`, isProduction: false },
  }),
  "merchant.delete": async (shop) => {
    const { admin, merchantId } = await createTestMerchant(shop.admin.deps);
    return { as: admin, input: { id: merchantId } };
  },

  "order.place": ({ productId }) => ({
    as: "officer",
    input: { orderType: "walk_in", lines: [{ productId, quantity: 2 }] },
  }),
  "order.change": async (shop) => ({
    as: "officer",
    input: { orderId: await newOrder(shop), version: 1, lines: [{ productId: shop.productId, quantity: 3 }] },
  }),
  "order.confirm": oneOrder(newOrder),
  "order.complete": oneOrder(confirmed),
  "order.cancel": oneOrder(newOrder, { reason: "salah pesan" }),
  "order.sendReceipt": oneOrder(paid, { email: "guest@example.test" }),
  "order.keep": async ({ admin, merchantId, tableId, productId }) => {
    const diner = actingAs(admin.deps, await seatTable(admin.deps, merchantId, tableId));
    await place(diner, [{ productId }]);
    const { customerId } = await addCustomer(admin.deps, merchantId);
    return { as: actingAs(admin.deps, { ...diner.actor, customerId }), input: undefined };
  },

  "payment.start": oneOrder(newOrder, { method: "midtrans_snap" }),
  "payment.checkStatus": async (shop, pay) => {
    const { orderId, gatewayOrderId } = await ask(shop, await newOrder(shop));
    await pay(gatewayOrderId);
    return { as: "officer", input: { orderId } };
  },
  "payment.payCash": oneOrder(newOrder, { amount: 50_000 }),
  "payment.recordTender": oneOrder(newOrder, { method: "transfer", reference: "BCA 12" }),
  "payment.expire": oneOrder(asked),
  "payment.refund": async (shop) => ({ input: { orderId: await paid(shop), reason: "basi" } }),

  "promotion.create": ({ productId }) => ({
    input: { name: "senja", ...period, items: [{ productId, discountAmount: 1 }] },
  }),
  "promotion.delete": async (shop) => ({ input: { id: await promotion(shop) } }),
  "promotion.restore": async (shop) => {
    const id = await promotion(shop);
    await archivePromotion(shop.admin, shop.merchantId, id);
    return { input: { id } };
  },

  "staff.create": () => ({
    input: { email: "baru@example.test", name: "Baru", level: 10, pin: "739155", password: "kata sandi rahasia" },
  }),
  "auth.acceptInvitation": async (shop) => ({
    as: { ...shop.admin, actor: { kind: "anonymous" } },
    isByThemself: true,
    input: { way: "new_password", token: tokenOf(await invite(shop)), password: "kata sandi rahasia" },
  }),
  "staff.invite": () => ({ input: { email: "tamu@example.test", name: "Tamu Undangan", level: 10 } }),
  "staff.withdrawInvitation": async (shop) => ({ input: { id: (await invite(shop)).id } }),
  "staff.unlockPin": async ({ admin, merchantId, staffId }) => {
    await admin.deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      await db.staff.update({ where: { merchantId_id: { merchantId, id: staffId } }, data: { pinFailures: 5 } });
    });
    return { input: { id: staffId } };
  },
  "staff.linkAtlas": ({ admin }) => ({
    input: { id: admin.actor.staffId, username: "atlas", password: "sandi atlas rahasia" },
  }),
  "staff.unlinkAtlas": async ({ admin }) => {
    const { accountId, staffId } = admin.actor;
    await admin.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.account.update({
        where: { id: accountId },
        data: { passwordHash: "a hash of a password", atlasUserId: "77" },
      });
    });
    return { input: { id: staffId } };
  },
  "staff.setPin": ({ staffId }) => ({ input: { id: staffId, pin: "482193" } }),

  "table.create": () => ({ input: { name: "T-99" } }),
  "table.createMany": () => ({ input: { prefix: "B-", from: 1, to: 2 } }),
  "table.delete": async (shop) => ({ input: { id: await table(shop) } }),
  "table.restore": async (shop) => {
    const id = await table(shop);
    await archiveTable(shop.admin, shop.merchantId, id);
    return { input: { id } };
  },
  "table.renameZone": async (shop) => {
    await table(shop);
    return { input: { from: "teras", to: "taman" } };
  },
  "table.closeSession": async (shop) => {
    const { tableId, sessionId } = await seatTable(shop.admin.deps, shop.merchantId);
    return { as: "officer", input: { tableId, sessionId } };
  },
  "table.answerCall": async ({ admin, merchantId }) => {
    const diner = actingAs(admin.deps, await seatTable(admin.deps, merchantId));
    await callStaff(diner, { reason: "bill", note: null });
    return { as: "officer", input: { tableId: diner.actor.tableId } };
  },
};

const SIGN_IN = "signs somebody in or out: nothing of the merchant changes";
/** Mutations without a row, each with its reason. */
export const SILENT: Readonly<Record<string, string>> = {
  "auth.staffLogin": SIGN_IN,
  "auth.ssoLogin": `${SIGN_IN}; that the membership it may make is written down is tested beside it`,
  "auth.requestMagicLink": SIGN_IN,
  "auth.verifyMagicLink": SIGN_IN,
  "auth.requestOtp": SIGN_IN,
  "auth.verifyOtp": SIGN_IN,
  "auth.signOutEverywhere": SIGN_IN,
  "auth.completeSetup": "makes the first merchant by the very statement of merchant.create, which is tested here",
  "staff.verifyPin": `${SIGN_IN}; five wrong ones are written down, which is tested beside it`,
  "table.openSession": "a guest sits down: nothing that anybody answers for",
  "table.callStaff": "a guest calls: whoever comes is written down",
  "promotion.preview": "reckons what a promotion would do",
  "merchant.passSetupStep": "ticks off a step of the set-up: no setting changes",
  "merchant.checkGateway": "asks the gateway a question",
};

/** Rows with one side only; everything else must say what was before and what is after. */
export const ONE_SIDED: Readonly<Record<string, "before" | "after" | "neither">> = {
  ...Object.fromEntries(
    [
      ...["product.create", "category.create", "modifierGroup.create", "attachment.add", "promotion.create"],
      ...["staff.create", "staff.join", "table.create", "merchant.create", "hold.create", "order.place"],
      ...["payment.start", "payment.cash", "payment.transfer", "payment.card_terminal"],
      ...["refund.request", "refund.queue", "refund.confirm"],
      // Which fields, never what was or is in them: erasing a person must erase.
      ...["customer.create", "customer.update"],
      // Steps, not states: the moment is all there is to say.
      ...["kitchen.start", "kitchen.finish", "kitchen.recall", "order.sendReceipt", "order.keep"],
      ...["staff.invite", "staff.resendInvitation", "staff.acceptInvitation"],
      ...["table.closeSession", "table.answerCall"],
    ].map((action) => [action, "after"] as const),
  ),
  ...Object.fromEntries(
    [
      ...["product.archive", "category.delete", "modifierGroup.archive", "attachment.delete", "promotion.archive"],
      "staff.withdrawInvitation",
      ...["merchant.delete", "hold.take", "hold.discard"],
    ].map((action) => [action, "before"] as const),
  ),
  "customer.erase": "neither",
};
