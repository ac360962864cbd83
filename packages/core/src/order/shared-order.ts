import { LANGUAGES, PosError, SERVICE_BASES } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { assertOwnOrder } from "../own-order.ts";
import { orderLinkUrl, readOrderLink, signOrderLink } from "./order-link.ts";
import { readOrder, readTaxRules } from "./order-store.ts";
import type { PlacingActor } from "./ordering-table-store.ts";
import { orderItemSchema, orderSchema } from "./schema.ts";

export const orderLinkInput = z.object({ token: z.string().max(200) });
export const orderLinkSchema = z.object({ token: z.string(), url: z.string() });

/** How the sums came about, as frozen when the order was priced. */
const sumRulesSchema = z.object({
  servicePercent: z.number(),
  serviceBase: z.enum(SERVICE_BASES),
  taxes: z.array(z.object({ percent: z.number(), base: z.int(), tax: z.int() })),
});

/** An order for whoever holds its link: nobody's name, address or number, and nothing that somebody typed. */
export const sharedOrderSchema = orderSchema
  .omit({ customerId: true, customer: true, tableSessionId: true, notes: true, cancelReason: true, guestCount: true })
  .extend({
    items: z.array(orderItemSchema.omit({ notes: true })),
    sumRules: sumRulesSchema.nullable(),
    merchant: z.object({
      id: z.int(),
      name: z.string(),
      address: z.string().nullable(),
      receiptHeader: z.string().nullable(),
      receiptFooter: z.string().nullable(),
      timeZone: z.string(),
      language: z.enum(LANGUAGES),
    }),
  });
export type SharedOrder = z.infer<typeof sharedOrderSchema>;

/** The link of one's own order. Throws not_found. */
export async function shareOrder(ctx: Context & { actor: PlacingActor; merchantId: number }, orderId: number) {
  const order = await ctx.deps.db.withMerchant(ctx.merchantId, (tx) => readOrder(tx, orderId));
  if (!order) throw new PosError("not_found", { what: "order" });
  assertOwnOrder(ctx.actor, order);
  const linked = { merchantId: ctx.merchantId, orderId };
  return { token: signOrderLink(ctx.deps, linked), url: orderLinkUrl(ctx.deps, linked) };
}

/** What a link shows, to anybody. Throws not_found for a link that we did not sign. */
export async function orderByLink(ctx: Context, token: string): Promise<SharedOrder> {
  const linked = readOrderLink(ctx.deps, token);
  if (!linked) throw new PosError("not_found", { what: "order" });
  return ctx.deps.db.withMerchant(linked.merchantId, async (tx) => {
    const order = await readOrder(tx, linked.orderId);
    if (!order) throw new PosError("not_found", { what: "order" });
    const { id, name, address, receiptHeader, receiptFooter, timeZone, language } = await readMerchant(tx);
    const rules = sumRulesSchema.safeParse(await readTaxRules(tx, linked.orderId));
    return sharedOrderSchema.parse({
      ...order,
      sumRules: rules.success ? rules.data : null,
      merchant: { id, name, address, receiptHeader, receiptFooter, timeZone, language },
    });
  });
}
