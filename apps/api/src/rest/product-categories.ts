import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { categoryExample, newCategoryExample } from "./examples/catalogue-examples.ts";
import { type Caller, input } from "./parts.ts";

const TAG = "Product categories";
const path = z.object({ pc_id: idText });

const categoryWire = z
  .object({ pc_id: z.int(), me_id: z.int(), pc_name: z.string(), pc_sort_order: z.int() })
  .openapi("ProductCategory");

const changes = z.object({ pc_name: z.string(), pc_sort_order: z.int() }).partial();
const creation = changes.required({ pc_name: true });
const names = { name: "pc_name", sortOrder: "pc_sort_order" };

type CategoryView = Awaited<ReturnType<Caller["catalog"]["getCategory"]>>;

const wireCategory = (category: CategoryView): z.input<typeof categoryWire> => ({
  pc_id: category.id,
  me_id: category.merchantId,
  pc_name: category.name,
  pc_sort_order: category.sortOrder,
});

export const categoryEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/product-categories",
    tag: TAG,
    summary: "The merchant's categories",
    id: "listProductCategories",
    description: "In the menu's order.",
    example: { data: categoryExample },
    access: "officer",
    input: input({ query: pageQuery }),
    message: "Product categories",
    item: categoryWire,
    async handle({ caller, query }) {
      const page = await caller.catalog.listCategories(query);
      return { ...page, items: page.items.map(wireCategory) };
    },
  }),
  one({
    method: "get",
    path: "/product-categories/{pc_id}",
    tag: TAG,
    summary: "One category",
    id: "getProductCategory",
    description: "One category, by its id.",
    example: { data: categoryExample },
    access: "officer",
    input: input({ params: path }),
    message: "Product category",
    data: categoryWire,
    handle: async ({ caller, params }) => wireCategory(await caller.catalog.getCategory({ id: params.pc_id })),
  }),
  one({
    method: "post",
    path: "/product-categories",
    tag: TAG,
    summary: "Create a category",
    id: "createProductCategory",
    description: "A name is taken once a merchant.",
    example: { body: newCategoryExample, data: categoryExample },
    access: "admin",
    input: input({ body: creation }),
    message: "Product category created",
    names,
    status: 201,
    data: categoryWire,
    async handle({ caller, body, idempotencyKey }) {
      const { pc_name: name, pc_sort_order: sortOrder } = body;
      return wireCategory(await caller.catalog.createCategory({ name, sortOrder, idempotencyKey }));
    },
  }),
  one({
    method: "put",
    path: "/product-categories/{pc_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updateProductCategory",
    description: "What is left out stays as it is.",
    example: { body: { pc_sort_order: 20 }, data: categoryExample },
    access: "admin",
    input: input({ params: path, body: changes }),
    exists: (caller, params) => caller.catalog.getCategory({ id: params.pc_id }),
    message: "Product category updated",
    names,
    data: categoryWire,
    async handle({ caller, params, body }) {
      const { pc_name: name, pc_sort_order: sortOrder } = body;
      return wireCategory(await caller.catalog.updateCategory({ id: params.pc_id, name, sortOrder }));
    },
  }),
  gone({
    path: "/product-categories/{pc_id}",
    tag: TAG,
    summary: "Delete a category without products",
    id: "deleteProductCategory",
    description: "Refused with 409 while products are in it.",
    access: "admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.catalog.deleteCategory({ id: params.pc_id }),
  }),
];
