import { z } from "@hono/zod-openapi";
import { customerWire, wireCustomer } from "./customer-wire.ts";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { customerExample, newCustomerExample } from "./examples/people-examples.ts";
import { input } from "./parts.ts";

const TAG = "Customers";
const path = z.object({ cu_id: idText });

const changes = z
  .object({ cu_email: z.string().nullable(), cu_name: z.string().nullable(), cu_phone: z.string().nullable() })
  .partial();
const names = { email: "cu_email", name: "cu_name", phone: "cu_phone" };

const decode = (body: z.output<typeof changes>) => ({
  email: body.cu_email,
  name: body.cu_name,
  phone: body.cu_phone,
});

export const customerEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/customers",
    tag: TAG,
    summary: "The merchant's customers",
    id: "listCustomers",
    description: "`search` looks in name, address and phone number.",
    example: { data: customerExample },
    access: "officer",
    input: input({ query: pageQuery.extend({ search: z.string().optional() }) }),
    message: "Customers",
    item: customerWire,
    async handle({ caller, query }) {
      const page = await caller.customer.list(query);
      return { ...page, items: page.items.map(wireCustomer) };
    },
  }),
  one({
    method: "get",
    path: "/customers/{cu_id}",
    tag: TAG,
    summary: "One customer",
    id: "getCustomer",
    description: "One customer, by its id.",
    example: { data: customerExample },
    access: "officer",
    input: input({ params: path }),
    message: "Customer",
    data: customerWire,
    handle: async ({ caller, params }) => wireCustomer(await caller.customer.get({ id: params.cu_id })),
  }),
  one({
    method: "post",
    path: "/customers",
    tag: TAG,
    summary: "Enter a customer; an address or a phone number is needed",
    id: "createCustomer",
    description: "An address is taken once a merchant.",
    example: { body: newCustomerExample, data: customerExample },
    access: "officer",
    input: input({ body: changes }),
    message: "Customer created",
    names,
    status: 201,
    data: customerWire,
    handle: async ({ caller, body, idempotencyKey }) =>
      wireCustomer(await caller.customer.create({ ...decode(body), idempotencyKey })),
  }),
  one({
    method: "put",
    path: "/customers/{cu_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updateCustomer",
    description: "What is left out stays as it is.",
    example: { body: { cu_name: "Rani W." }, data: customerExample },
    access: "officer",
    input: input({ params: path, body: changes }),
    exists: (caller, params) => caller.customer.get({ id: params.cu_id }),
    message: "Customer updated",
    names,
    data: customerWire,
    handle: async ({ caller, params, body }) =>
      wireCustomer(await caller.customer.update({ id: params.cu_id, ...decode(body) })),
  }),
  gone({
    path: "/customers/{cu_id}",
    tag: TAG,
    summary: "Erase a customer's personal data; the orders stay",
    id: "deleteCustomer",
    description: "Name, address and phone number are erased for good and tokens end; sums and orders stay.",
    access: "admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.customer.erase({ id: params.cu_id }),
  }),
];
