import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { newTableExample, tableExample } from "./examples/catalogue-examples.ts";
import { type Caller, input } from "./parts.ts";

const TAG = "Table locations";
const path = z.object({ tl_id: idText });

const tableWire = z
  .object({
    tl_id: z.int(),
    me_id: z.int(),
    tl_name: z.string(),
    tl_zone: z.string().nullable(),
    tl_capacity: z.int().nullable(),
    tl_is_active: z.boolean(),
    tl_order_url: z.string().openapi({ description: "What the table's QR code says" }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("TableLocation");

const changes = z
  .object({
    tl_name: z.string(),
    tl_zone: z.string().nullable(),
    tl_capacity: z.int().nullable(),
    tl_is_active: z.boolean(),
  })
  .partial();
const creation = changes.required({ tl_name: true });
const names = { name: "tl_name", zone: "tl_zone", capacity: "tl_capacity", isActive: "tl_is_active" };

type TableView = Awaited<ReturnType<Caller["table"]["get"]>>;

const wireTable = (table: TableView): z.input<typeof tableWire> => ({
  tl_id: table.id,
  me_id: table.merchantId,
  tl_name: table.name,
  tl_zone: table.zone,
  tl_capacity: table.capacity,
  tl_is_active: table.isActive,
  tl_order_url: table.orderUrl,
  created_at: table.createdAt.toISOString(),
  updated_at: table.updatedAt.toISOString(),
});

const decode = (body: z.output<typeof changes>) => ({
  name: body.tl_name,
  zone: body.tl_zone,
  capacity: body.tl_capacity,
  isActive: body.tl_is_active,
});

export const tableEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/table-locations",
    tag: TAG,
    summary: "The merchant's tables",
    id: "listTableLocations",
    description: "`search` looks in the name.",
    example: { data: tableExample },
    access: "officer",
    input: input({ query: pageQuery.extend({ search: z.string().optional() }) }),
    message: "Table locations",
    item: tableWire,
    async handle({ caller, query }) {
      const page = await caller.table.list(query);
      return { ...page, items: page.items.map(wireTable) };
    },
  }),
  one({
    method: "get",
    path: "/table-locations/{tl_id}",
    tag: TAG,
    summary: "One table",
    id: "getTableLocation",
    description: "`tl_order_url` is what its QR code says.",
    example: { data: tableExample },
    access: "officer",
    input: input({ params: path }),
    message: "Table location",
    data: tableWire,
    handle: async ({ caller, params }) => wireTable(await caller.table.get({ id: params.tl_id })),
  }),
  one({
    method: "post",
    path: "/table-locations",
    tag: TAG,
    summary: "Create a table",
    id: "createTableLocation",
    description: "A name is taken once among the merchant's tables.",
    example: { body: newTableExample, data: tableExample },
    access: "admin",
    input: input({ body: creation }),
    message: "Table location created",
    names,
    status: 201,
    data: tableWire,
    handle: async ({ caller, body, idempotencyKey }) =>
      wireTable(await caller.table.create({ ...decode(body), name: body.tl_name, idempotencyKey })),
  }),
  one({
    method: "put",
    path: "/table-locations/{tl_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updateTableLocation",
    description: "What is left out stays as it is.",
    example: { body: { tl_is_active: false }, data: tableExample },
    access: "admin",
    input: input({ params: path, body: changes }),
    exists: (caller, params) => caller.table.get({ id: params.tl_id }),
    message: "Table location updated",
    names,
    data: tableWire,
    handle: async ({ caller, params, body }) =>
      wireTable(await caller.table.update({ id: params.tl_id, ...decode(body) })),
  }),
  gone({
    path: "/table-locations/{tl_id}",
    tag: TAG,
    summary: "Archive a table",
    id: "deleteTableLocation",
    description: "Its QR code ends; the orders that were placed there stay.",
    access: "admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.table.delete({ id: params.tl_id }),
  }),
];
