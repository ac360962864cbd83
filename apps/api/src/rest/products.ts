import { fromMajor } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { newProductExample, productExample } from "./examples/catalogue-examples.ts";
import { kept } from "./kept-endpoint.ts";
import { type Caller, input } from "./parts.ts";
import { productNames, productWire, wireProduct } from "./product-wire.ts";

const TAG = "Products";
const path = z.object({ pr_id: idText });
const currencyOf = async (caller: Caller) => (await caller.merchant.current()).currency;

const variant = z.object({
  pv_id: z.int().positive().optional(),
  pv_name: z.string(),
  pv_price: z.number(),
  pv_stock: z.int().nullish(),
  pv_is_available: z.boolean().optional(),
});
const option = z.object({
  mo_id: z.int().positive().optional(),
  mo_name: z.string(),
  mo_price: z.number().optional(),
  mo_is_available: z.boolean().optional(),
});
const group = z.object({
  mg_id: z.int().positive().optional(),
  mg_name: z.string(),
  mg_min: z.int().optional(),
  mg_max: z.int().nullish(),
  options: z.array(option),
});

const fields = {
  pr_name: z.string(),
  pr_description: z.string().nullable(),
  pr_price: z.number(),
  pr_stock: z.int().nullable(),
  pc_id: z.int().nullable(),
  pr_is_available: z.boolean(),
  pr_sku: z.string().nullable(),
  pr_barcode: z.string().nullable(),
  pr_tax_percent: z.number().nullable(),
  variants: z.array(variant),
  modifier_groups: z.array(group),
};
const changes = z.object(fields).partial();
const creation = changes.required({ pr_name: true, pr_price: true });

/** In the procedure's names; what is not sent stays undefined. */
function decode(body: z.output<typeof changes>, currency: string) {
  const money = (value: number) => fromMajor(value, currency);
  return {
    name: body.pr_name,
    description: body.pr_description,
    price: body.pr_price === undefined ? undefined : money(body.pr_price),
    stock: body.pr_stock,
    categoryId: body.pc_id,
    isAvailable: body.pr_is_available,
    sku: body.pr_sku,
    barcode: body.pr_barcode,
    taxPercent: body.pr_tax_percent,
    variants: body.variants?.map((each) => ({
      id: each.pv_id,
      name: each.pv_name,
      price: money(each.pv_price),
      stock: each.pv_stock ?? null,
      isAvailable: each.pv_is_available,
    })),
    modifierGroups: body.modifier_groups?.map((each) => ({
      id: each.mg_id,
      name: each.mg_name,
      min: each.mg_min,
      max: each.mg_max,
      options: each.options.map((choice) => ({
        id: choice.mo_id,
        name: choice.mo_name,
        price: choice.mo_price === undefined ? undefined : money(choice.mo_price),
        isAvailable: choice.mo_is_available,
      })),
    })),
  };
}

const exists = (caller: Caller, params: { pr_id: number }) => caller.catalog.getProduct({ id: params.pr_id });

export const productEndpoints: Endpoint[] = [
  kept(
    "listProducts",
    list({
      method: "get",
      path: "/products",
      tag: TAG,
      summary: "The merchant's products",
      id: "listProducts",
      description:
        "`search` looks in name and description; `category_id` narrows to one category. `promotion` says what the product costs right now.",
      example: { data: productExample },
      access: "officer",
      input: input({ query: pageQuery.extend({ search: z.string().optional(), category_id: idText.optional() }) }),
      message: "Products",
      names: { ...productNames, categoryId: "category_id" },
      item: productWire,
      async handle({ caller, query: { category_id: categoryId, ...query } }) {
        const page = await caller.catalog.listProducts({ ...query, categoryId });
        const currency = await currencyOf(caller);
        return { ...page, items: page.items.map((product) => wireProduct(product, currency)) };
      },
    }),
  ),
  one({
    method: "get",
    path: "/products/{pr_id}",
    tag: TAG,
    summary: "One product",
    id: "getProduct",
    description: "With its pictures, variants, modifiers and the promotion of the moment.",
    example: { data: productExample },
    access: "officer",
    input: input({ params: path }),
    message: "Product",
    data: productWire,
    async handle({ caller, params }) {
      const product = await caller.catalog.getProduct({ id: params.pr_id });
      return wireProduct(product, await currencyOf(caller));
    },
  }),
  one({
    method: "post",
    path: "/products",
    tag: TAG,
    summary: "Create a product",
    id: "createProduct",
    description:
      "Variants and modifier groups are made with it. Without `pr_stock` the stock is not tracked. SKU and barcode are unique among the merchant's products.",
    example: { body: newProductExample, data: productExample },
    access: "admin",
    input: input({ body: creation }),
    message: "Product created",
    names: productNames,
    status: 201,
    data: productWire,
    async handle({ caller, body, idempotencyKey }) {
      const currency = await currencyOf(caller);
      const price = fromMajor(body.pr_price, currency);
      const product = await caller.catalog.createProduct({
        ...decode(body, currency),
        name: body.pr_name,
        price,
        idempotencyKey,
      });
      return wireProduct(product, currency);
    },
  }),
  one({
    method: "put",
    path: "/products/{pr_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updateProduct",
    description:
      "A list of variants or modifier groups that is sent replaces the one there: entries with an id stay, those without are new, the rest goes.",
    example: { body: { pr_price: 34_000 }, data: productExample },
    access: "admin",
    input: input({ params: path, body: changes }),
    exists,
    message: "Product updated",
    names: productNames,
    data: productWire,
    async handle({ caller, params, body }) {
      const currency = await currencyOf(caller);
      const product = await caller.catalog.updateProduct({ id: params.pr_id, ...decode(body, currency) });
      return wireProduct(product, currency);
    },
  }),
  gone({
    path: "/products/{pr_id}",
    tag: TAG,
    summary: "Archive a product",
    id: "deleteProduct",
    description: "The product leaves the menu and answers 404 from now on; the orders that mention it stay.",
    access: "admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.catalog.deleteProduct({ id: params.pr_id }),
  }),
];
