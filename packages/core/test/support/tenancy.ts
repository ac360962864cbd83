// Every procedure of the router: who may call it, and how a merchant would reach for another's things through it.
import { createCategory } from "../../src/catalog/categories.ts";
import { createProduct } from "../../src/catalog/create-product.ts";
import { createCustomer } from "../../src/customer/create-customer.ts";
import type { Deps } from "../../src/deps.ts";
import { createHold } from "../../src/hold/create-hold.ts";
import { updateMerchant } from "../../src/merchant/update-merchant.ts";
import { createPromotion } from "../../src/promotion/create-promotion.ts";
import { inviteStaff } from "../../src/staff/invite-staff.ts";
import { createTable } from "../../src/table/tables.ts";
import { actingAs, createTestMerchant } from "./index.ts";
import { addCustomer, place, seatTable } from "./orders.ts";
import { furnishSlices, SLICES } from "./slice-reaches.ts";

/** A merchant with one of everything, the mark in every name of it. */
export async function furnishedMerchant(deps: Deps, mark: string) {
  const merchant = await createTestMerchant(deps, { name: `${mark} warung` });
  const { admin, officer, merchantId } = merchant;
  const category = await createCategory(admin, merchantId, { name: `${mark} kategori` });
  const product = await createProduct(admin, merchantId, {
    name: `${mark} nasi`,
    price: 10_000,
    stock: 100,
    categoryId: category.id,
    modifierGroups: [{ name: `${mark} telur`, options: [{ name: `${mark} dadar`, price: 1 }] }],
  });
  const period = { startsAt: new Date("2020-01-01"), endsAt: new Date("2040-01-01") };
  const items = [{ productId: product.id, discountAmount: 1 }];
  const promotion = await createPromotion(admin, merchantId, { name: `${mark} promo`, ...period, items });
  const table = await createTable(admin, merchantId, { name: `${mark} meja` });
  await createCustomer(officer, merchantId, { phone: `0812${merchantId}7890`, name: `${mark} pelanggan` });
  await deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    await db.staff.updateMany({ where: { merchantId }, data: { name: `${mark} kasir` } });
  });
  const attachmentId = await deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const data = { merchantId, productId: product.id, url: `http://x/${mark}`, publicId: mark, width: 1, height: 1 };
    return (await db.productAttachment.create({ data })).id;
  });
  // With a gateway, or its absence would refuse before anybody looks at an order.
  await updateMerchant(admin, merchantId, { midtransClientKey: "client", midtransServerKey: "server" });
  const customer = actingAs(deps, await addCustomer(deps, merchantId));
  const diner = actingAs(deps, await seatTable(deps, merchantId, table.id));
  const lines = [{ productId: product.id }];
  const content = { orderType: "dine_in" as const, tableId: null, customerId: null, notes: null, guestCount: null };
  const invited = await inviteStaff(admin, { email: `${mark}@example.test`, name: `${mark} baru`, level: 10 });
  const held = await createHold(officer, merchantId, {
    name: `${mark} tahan`,
    content: { ...content, lines: [{ productId: product.id, quantity: 1, modifiers: [] }] },
    summary: { count: 1, total: 10_000 },
  });
  const orderId = (await place(officer, lines, { notes: mark })).id;
  const customerOrderId = (await place(customer, lines, { notes: mark })).id;
  const dinerOrderId = (await place(diner, lines, { notes: mark })).id;
  return {
    ...merchant,
    ...{ customer, diner, orderId, customerOrderId, dinerOrderId, attachmentId },
    ...{ categoryId: category.id, productId: product.id, promotionId: promotion.id, tableId: table.id },
    groupId: product.modifierGroups[0]?.id ?? 0,
    heldId: held.id,
    slices: await furnishSlices(merchant, mark),
    sessionId: diner.actor.sessionId,
    customerId: customer.actor.customerId,
    staffId: officer.actor.staffId,
    invitationId: invited.id,
  };
}
export type FurnishedMerchant = Awaited<ReturnType<typeof furnishedMerchant>>;

export type Audience = "public" | "customer" | "diner" | "table" | "member" | "officer" | "admin" | "merchantAdmin";

export interface Reach {
  for: Audience;
  /** An input with ids of the other merchant. */
  input?: (other: FurnishedMerchant) => unknown;
  /** What its reach ends in: refused as not_found, or an answer that holds nothing of the other's; null: no reach. */
  ends: "not_found" | "hidden" | null;
  /** Where officers may do less than admins: what they get instead. */
  officers?: "forbidden";
}

const line = (other: FurnishedMerchant) => ({ productId: other.productId, quantity: 1 });
const order = ({ orderId }: FurnishedMerchant) => ({ orderId });
const noReach = (audience: Audience): Reach => ({ for: audience, ends: null });
const reach = (audience: Audience, input: NonNullable<Reach["input"]>, ends: Reach["ends"] = "not_found"): Reach => ({
  ...{ for: audience, input, ends },
});
const hidden = (audience: Audience, input: NonNullable<Reach["input"]> = () => ({})) =>
  reach(audience, input, "hidden");
const period = { startsAt: new Date("2026-01-01"), endsAt: new Date("2027-01-01") };

export const REACHES: Readonly<Record<string, Reach>> = {
  "audit.list": hidden("admin"),
  "audit.people": hidden("admin", () => undefined),

  "auth.staffLogin": noReach("public"),
  "auth.ssoLogin": noReach("public"),
  "auth.requestMagicLink": noReach("public"),
  "auth.verifyMagicLink": noReach("public"),
  "auth.requestOtp": noReach("public"),
  "auth.verifyOtp": noReach("public"),
  "auth.me": hidden("customer", () => undefined),
  "auth.whoami": hidden("public", () => undefined),
  "auth.signOutEverywhere": noReach("public"),
  "auth.completeSetup": noReach("public"),
  // The link is its right, and its state is tested beside it.
  "auth.invitation": noReach("public"),
  "auth.acceptInvitation": noReach("public"),

  "catalog.menu": hidden("public", ({ merchantId }) => ({ merchantId })),
  "catalog.registerMenu": hidden("officer", () => undefined),
  "catalog.listProducts": hidden("officer", ({ categoryId }) => ({ categoryId })),
  "catalog.getProduct": reach("officer", ({ productId }) => ({ id: productId })),
  "catalog.createProduct": reach("admin", ({ categoryId }) => ({ name: "x", price: 1, categoryId })),
  "catalog.updateProduct": reach("admin", ({ productId }) => ({ id: productId, price: 2 })),
  "catalog.deleteProduct": reach("admin", ({ productId }) => ({ id: productId })),
  "catalog.restoreProduct": reach("admin", ({ productId }) => ({ id: productId })),
  "catalog.duplicateProduct": reach("admin", ({ productId }) => ({ id: productId })),
  "catalog.sortProducts": reach("admin", ({ categoryId, productId }) => ({ categoryId, ids: [productId] })),
  "catalog.editorList": hidden("admin", ({ categoryId }) => ({ categoryId })),
  "catalog.editorProduct": reach("admin", ({ productId }) => ({ id: productId })),
  "catalog.setAvailability": reach("admin", ({ productId }) => ({ productId, isAvailable: false })),
  "catalog.listModifierGroups": hidden("officer", () => undefined),
  "catalog.createModifierGroup": noReach("admin"),
  "catalog.updateModifierGroup": reach("admin", ({ groupId }) => ({ id: groupId, name: "x" })),
  "catalog.archiveModifierGroup": reach("admin", ({ groupId }) => ({ id: groupId, detach: true })),
  "catalog.listCategories": hidden("officer"),
  "catalog.getCategory": reach("officer", ({ categoryId }) => ({ id: categoryId })),
  "catalog.createCategory": noReach("admin"),
  "catalog.updateCategory": reach("admin", ({ categoryId }) => ({ id: categoryId, name: "x" })),
  "catalog.deleteCategory": reach("admin", ({ categoryId }) => ({ id: categoryId })),
  "catalog.sortCategories": reach("admin", ({ categoryId }) => ({ ids: [categoryId] })),
  "catalog.listAttachments": hidden("officer", ({ productId }) => ({ productId })),
  "catalog.addAttachment": reach("admin", ({ productId }) => ({ productId, bytes: onePixel() })),
  "catalog.sortAttachments": reach("admin", ({ productId, attachmentId }) => ({ productId, ids: [attachmentId] })),
  "catalog.deleteAttachment": reach("admin", ({ attachmentId }) => ({ id: attachmentId })),

  "customer.list": hidden("officer"),
  "customer.get": reach("officer", ({ customerId }) => ({ id: customerId })),
  "customer.browse": hidden("admin"),
  "customer.profile": reach("admin", ({ customerId }) => ({ id: customerId })),
  "customer.orders": reach("admin", ({ customerId }) => ({ id: customerId })),
  "customer.create": noReach("officer"),
  "customer.update": reach("officer", ({ customerId }) => ({ id: customerId, name: "x" })),
  "customer.erase": reach("admin", ({ customerId }) => ({ id: customerId })),
  "customer.updateMe": noReach("customer"),
  "customer.eraseMe": noReach("customer"),

  // Its feed, and that it carries nothing of another merchant, is tested beside the stream.
  "event.subscribe": noReach("member"),

  "hold.create": noReach("officer"),
  "hold.list": hidden("officer", () => undefined),
  "hold.take": reach("officer", ({ heldId }) => ({ id: heldId })),
  "hold.discard": reach("officer", ({ heldId }) => ({ id: heldId })),

  "kitchen.start": reach("officer", order),
  "kitchen.finish": reach("officer", order),
  "kitchen.recall": reach("officer", order),

  "merchant.current": hidden("officer", () => undefined),
  "merchant.list": hidden("merchantAdmin"),
  "merchant.get": reach("merchantAdmin", ({ merchantId }) => ({ id: merchantId })),
  "merchant.create": noReach("merchantAdmin"),
  "merchant.update": reach("merchantAdmin", ({ merchantId }) => ({ id: merchantId, name: "x" })),
  "merchant.setLogo": noReach("admin"),
  "merchant.removeLogo": noReach("admin"),
  "merchant.gatewayStatus": hidden("admin", () => undefined),
  "merchant.setGatewayKeys": noReach("admin"),
  "merchant.checkGateway": noReach("admin"),
  "merchant.setup": noReach("admin"),
  "merchant.passSetupStep": noReach("admin"),
  "merchant.delete": reach("merchantAdmin", ({ merchantId }) => ({ id: merchantId })),

  "order.place": reach("member", (other) => ({ orderType: "walk_in", lines: [line(other)] })),
  "order.change": reach("officer", (other) => ({ ...order(other), version: 1, lines: [line(other)] })),
  "order.get": reach("member", order),
  "order.list": hidden("officer"),
  "order.board": hidden("officer", () => undefined),
  "order.mine": hidden("diner"),
  "order.shareLink": reach("member", order),
  // Its link is its right: that no other opens it is tested beside the link.
  "order.byLink": noReach("public"),
  "order.keep": noReach("diner"),
  "order.sendReceipt": reach("officer", (other) => ({ ...order(other), email: "x@example.test" })),
  "order.confirm": reach("officer", order),
  "order.complete": reach("officer", order),
  "order.cancel": reach("member", order),

  "payment.start": reach("member", (other) => ({ ...order(other), method: "midtrans_snap" })),
  "payment.current": reach("member", order),
  "payment.checkStatus": reach("member", order),
  "payment.payCash": reach("officer", (other) => ({ ...order(other), amount: 50_000 })),
  "payment.recordTender": reach("officer", (other) => ({ ...order(other), method: "transfer", reference: "1" })),
  "payment.expire": reach("officer", order),
  "payment.refund": { ...reach("officer", (other) => ({ ...order(other), reason: "x" })), officers: "forbidden" },

  "promotion.list": hidden("officer"),
  "promotion.get": reach("officer", ({ promotionId }) => ({ id: promotionId })),
  "promotion.create": reach("admin", ({ productId }) => ({
    ...{ name: "x", ...period, items: [{ productId, discountAmount: 1 }] },
  })),
  "promotion.update": reach("admin", ({ promotionId }) => ({ id: promotionId, name: "x" })),
  "promotion.delete": reach("admin", ({ promotionId }) => ({ id: promotionId })),
  "promotion.restore": reach("admin", ({ promotionId }) => ({ id: promotionId })),
  "promotion.setActive": reach("admin", ({ promotionId }) => ({ id: promotionId, isActive: false })),
  "promotion.preview": hidden("admin", ({ productId, categoryId }) => ({
    draft: {
      ...{ startsAt: new Date(0), endsAt: new Date(1) },
      items: [{ productId, discountAmount: 1 }],
      categories: [{ categoryId, discountAmount: 1 }],
      discountType: "amount",
    },
  })),
  "promotion.board": hidden("admin", () => ({ from: "2026-01-01", to: "2026-01-08" })),

  // They hold sums and a few names of sold things: that they hold nobody else's is tested beside the reports.
  "report.summary": noReach("admin"),
  "report.items": noReach("admin"),
  "report.staff": noReach("admin"),
  "report.busyHours": noReach("admin"),
  "report.csv": noReach("admin"),

  "staff.list": hidden("officer"),
  "staff.people": hidden("admin", () => undefined),
  "staff.create": noReach("admin"),
  "staff.update": reach("admin", ({ staffId }) => ({ id: staffId, name: "x" })),
  "staff.deactivate": reach("admin", ({ staffId }) => ({ id: staffId })),
  "staff.setPin": { ...reach("officer", ({ staffId }) => ({ id: staffId, pin: "4821" })), officers: "forbidden" },
  "staff.unlockPin": reach("admin", ({ staffId }) => ({ id: staffId })),
  "staff.invite": noReach("admin"),
  "staff.resendInvitation": reach("admin", ({ invitationId }) => ({ id: invitationId })),
  "staff.withdrawInvitation": reach("admin", ({ invitationId }) => ({ id: invitationId })),
  "staff.linkAtlas": reach("admin", ({ staffId }) => ({ id: staffId, username: "owner", password: "x" })),
  "staff.unlinkAtlas": reach("admin", ({ staffId }) => ({ id: staffId })),
  "staff.verifyPin": reach("officer", ({ staffId }) => ({ staffId, pin: "4821" })),

  "table.list": hidden("officer"),
  "table.get": reach("officer", ({ tableId }) => ({ id: tableId })),
  "table.create": noReach("admin"),
  "table.update": reach("admin", ({ tableId }) => ({ id: tableId, name: "x" })),
  "table.delete": reach("admin", ({ tableId }) => ({ id: tableId })),
  "table.restore": reach("admin", ({ tableId }) => ({ id: tableId })),
  "table.overview": hidden("admin", () => undefined),
  "table.createMany": noReach("admin"),
  "table.arrange": reach("admin", ({ tableId }) => ({ zones: [{ zone: "x", tableIds: [tableId] }] })),
  "table.renameZone": reach("admin", () => ({ from: "Zona orang lain", to: "x" })),
  "table.printSheet": reach("admin", ({ tableId }) => ({ tableIds: [tableId] })),
  "table.revokeAll": reach("admin", ({ tableId }) => ({ tableIds: [tableId] })),
  "table.revokeQr": reach("admin", ({ tableId }) => ({ id: tableId })),
  "table.openSession": noReach("public"),
  "table.mySession": hidden("table", () => undefined),
  "table.closeSession": reach("officer", ({ tableId, sessionId }) => ({ tableId, sessionId })),
  "table.answerCall": reach("officer", ({ tableId }) => ({ tableId })),
  "table.callStaff": noReach("diner"),

  ...Object.assign({}, ...SLICES.map(({ reaches }) => reaches)),
};

/** A PNG of one pixel. */
export function onePixel(): string {
  return "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
}
