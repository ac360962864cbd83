import { DISCOUNT_TYPES, type DiscountType, fromMajor, toMajor, weeklyWindowsSchema } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { newPromotionExample, promotionExample } from "./examples/catalogue-examples.ts";
import { type Caller, input } from "./parts.ts";

const TAG = "Promotions";
const path = z.object({ pm_id: idText });
/** A time, or a day that begins in UTC. */
const instant = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

const promotionWire = z
  .object({
    pm_id: z.int(),
    me_id: z.int(),
    pm_name: z.string(),
    pm_description: z.string().nullable(),
    pm_start_date: z.iso.datetime(),
    pm_end_date: z.iso.datetime(),
    pm_is_active: z.boolean(),
    pm_discount_type: z.enum(DISCOUNT_TYPES),
    pm_schedule: weeklyWindowsSchema.nullable(),
    items: z.array(z.object({ pmi_id: z.int(), pr_id: z.int(), pr_name: z.string(), pmi_discount_amount: z.number() })),
    categories: z.array(z.object({ pc_id: z.int(), pc_name: z.string(), pmi_discount_amount: z.number() })),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Promotion");

const fields = {
  pm_name: z.string(),
  pm_description: z.string().nullable(),
  pm_start_date: instant,
  pm_end_date: instant,
  pm_is_active: z.boolean(),
  pm_discount_type: z.enum(DISCOUNT_TYPES),
  pm_schedule: weeklyWindowsSchema.nullable(),
  items: z.array(z.object({ pr_id: z.int(), pmi_discount_amount: z.number() })),
  categories: z.array(z.object({ pc_id: z.int(), pmi_discount_amount: z.number() })),
};
const changes = z.object(fields).partial();
const creation = z
  .object(fields)
  .partial({ pm_description: true, pm_is_active: true, pm_schedule: true, categories: true })
  .extend({ pm_discount_type: fields.pm_discount_type.default("amount") });

const names = {
  name: "pm_name",
  description: "pm_description",
  startsAt: "pm_start_date",
  endsAt: "pm_end_date",
  isActive: "pm_is_active",
  discountType: "pm_discount_type",
  schedule: "pm_schedule",
  productId: "pr_id",
  categoryId: "pc_id",
  discountAmount: "pmi_discount_amount",
};

type PromotionView = Awaited<ReturnType<Caller["promotion"]["get"]>>;
type Items = z.output<typeof creation>["items"];
type Categories = z.output<typeof fields.categories>;

const currencyOf = async (caller: Caller) => (await caller.merchant.current()).currency;
/** A time without a zone is UTC, as all times of the wire. */
const asInstant = (text: string) => new Date(/T(?!.*(Z|[+-]\d\d:?\d\d)$)/i.test(text) ? `${text}Z` : text);

const decodeAmount = (amount: number, type: DiscountType, currency: string) =>
  type === "percent" ? amount : fromMajor(amount, currency);
const decodeItems = (items: Items, type: DiscountType, currency: string) =>
  items.map(({ pr_id, pmi_discount_amount }) => ({
    productId: pr_id,
    discountAmount: decodeAmount(pmi_discount_amount, type, currency),
  }));
const decodeCategories = (categories: Categories, type: DiscountType, currency: string) =>
  categories.map(({ pc_id, pmi_discount_amount }) => ({
    categoryId: pc_id,
    discountAmount: decodeAmount(pmi_discount_amount, type, currency),
  }));

function wirePromotion(promotion: PromotionView, currency: string): z.input<typeof promotionWire> {
  const isPercent = promotion.discountType === "percent";
  const encode = (amount: number) => (isPercent ? amount : toMajor(amount, currency));
  return {
    pm_id: promotion.id,
    me_id: promotion.merchantId,
    pm_name: promotion.name,
    pm_description: promotion.description,
    pm_start_date: promotion.startsAt.toISOString(),
    pm_end_date: promotion.endsAt.toISOString(),
    pm_is_active: promotion.isActive,
    pm_discount_type: promotion.discountType,
    pm_schedule: promotion.schedule,
    items: promotion.items.map((item) => ({
      pmi_id: item.id,
      pr_id: item.productId,
      pr_name: item.productName,
      pmi_discount_amount: encode(item.discountAmount),
    })),
    categories: promotion.categories.map((category) => ({
      pc_id: category.categoryId,
      pc_name: category.categoryName,
      pmi_discount_amount: encode(category.discountAmount),
    })),
    created_at: promotion.createdAt.toISOString(),
    updated_at: promotion.updatedAt.toISOString(),
  };
}

/** The items' unit depends on the type: where only one of the two is sent, the other is as it was. */
async function decodeChanges(caller: Caller, id: number, body: z.output<typeof changes>, currency: string) {
  const type = body.pm_discount_type ?? (await caller.promotion.get({ id })).discountType;
  return {
    name: body.pm_name,
    description: body.pm_description,
    startsAt: body.pm_start_date === undefined ? undefined : asInstant(body.pm_start_date),
    endsAt: body.pm_end_date === undefined ? undefined : asInstant(body.pm_end_date),
    isActive: body.pm_is_active,
    discountType: body.pm_discount_type,
    schedule: body.pm_schedule,
    items: body.items && decodeItems(body.items, type, currency),
    categories: body.categories && decodeCategories(body.categories, type, currency),
  };
}

export const promotionEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/promotions",
    tag: TAG,
    summary: "The merchant's promotions",
    id: "listPromotions",
    description: "Past and future ones too.",
    example: { data: promotionExample },
    access: "officer",
    input: input({ query: pageQuery.extend({ search: z.string().optional() }) }),
    message: "Promotions",
    item: promotionWire,
    async handle({ caller, query }) {
      const page = await caller.promotion.list(query);
      const currency = await currencyOf(caller);
      return { ...page, items: page.items.map((each) => wirePromotion(each, currency)) };
    },
  }),
  one({
    method: "get",
    path: "/promotions/{pm_id}",
    tag: TAG,
    summary: "One promotion",
    id: "getPromotion",
    description:
      "With its items and categories. `pmi_discount_amount` is an amount, a percentage or the price itself, as `pm_discount_type` says.",
    example: { data: promotionExample },
    access: "officer",
    input: input({ params: path }),
    message: "Promotion",
    data: promotionWire,
    async handle({ caller, params }) {
      const promotion = await caller.promotion.get({ id: params.pm_id });
      return wirePromotion(promotion, await currencyOf(caller));
    },
  }),
  one({
    method: "post",
    path: "/promotions",
    tag: TAG,
    summary: "Create a promotion with its items and categories",
    id: "createPromotion",
    description:
      "Each unit of the products named, and of those in the categories named, is discounted while the promotion runs; modifiers are not. What is said of an item goes before what is said of its category. `pm_schedule` narrows it to hours of the week by the merchant's clock: days 1 (Monday) to 7, `to` at or before `from` is on the next day. A time without a zone is UTC.",
    example: { body: newPromotionExample, data: promotionExample },
    access: "admin",
    input: input({ body: creation }),
    message: "Promotion created",
    names,
    status: 201,
    data: promotionWire,
    async handle({ caller, body, idempotencyKey }) {
      const currency = await currencyOf(caller);
      const promotion = await caller.promotion.create({
        name: body.pm_name,
        description: body.pm_description,
        startsAt: asInstant(body.pm_start_date),
        endsAt: asInstant(body.pm_end_date),
        isActive: body.pm_is_active,
        discountType: body.pm_discount_type,
        schedule: body.pm_schedule,
        items: decodeItems(body.items, body.pm_discount_type, currency),
        categories: decodeCategories(body.categories ?? [], body.pm_discount_type, currency),
        idempotencyKey,
      });
      return wirePromotion(promotion, currency);
    },
  }),
  one({
    method: "put",
    path: "/promotions/{pm_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updatePromotion",
    description: "A list of items or of categories that is sent replaces the one there.",
    example: { body: { pm_is_active: false }, data: promotionExample },
    access: "admin",
    input: input({ params: path, body: changes }),
    exists: (caller, params) => caller.promotion.get({ id: params.pm_id }),
    message: "Promotion updated",
    names,
    data: promotionWire,
    async handle({ caller, params, body }) {
      const currency = await currencyOf(caller);
      const changed = await decodeChanges(caller, params.pm_id, body, currency);
      return wirePromotion(await caller.promotion.update({ id: params.pm_id, ...changed }), currency);
    },
  }),
  gone({
    path: "/promotions/{pm_id}",
    tag: TAG,
    summary: "Archive a promotion",
    id: "deletePromotion",
    description: "Orders keep the discount that they were placed with.",
    access: "admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.promotion.delete({ id: params.pm_id }),
  }),
];
