import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, list, one } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { merchantExample, newMerchantExample } from "./examples/people-examples.ts";
import {
  decodeMerchant,
  merchantChanges,
  merchantCreation,
  merchantNames,
  merchantWire,
  wireMerchant,
} from "./merchant-wire.ts";
import { input } from "./parts.ts";

const TAG = "Merchants";
const path = z.object({ me_id: idText });

export const merchantEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/merchants",
    tag: TAG,
    summary: "The merchants that the caller administers; all of them for a platform operator",
    id: "listMerchants",
    description: "`search` looks in the name and the business type.",
    example: { data: merchantExample },
    access: "merchant admin",
    input: input({ query: pageQuery.extend({ search: z.string().optional() }) }),
    message: "Merchants",
    item: merchantWire,
    async handle({ caller, query }) {
      const page = await caller.merchant.list(query);
      return { ...page, items: page.items.map(wireMerchant) };
    },
  }),
  one({
    method: "get",
    path: "/merchants/{me_id}",
    tag: TAG,
    summary: "One merchant",
    id: "getMerchant",
    description: "The Midtrans server key is never told, only whether it is set.",
    example: { data: merchantExample },
    access: "merchant admin",
    input: input({ params: path }),
    message: "Merchant",
    data: merchantWire,
    handle: async ({ caller, params }) => wireMerchant(await caller.merchant.get({ id: params.me_id })),
  }),
  one({
    method: "post",
    path: "/merchants",
    tag: TAG,
    summary: "Create a merchant; who does so becomes its admin",
    id: "createMerchant",
    description: "The Midtrans server key is sealed at once and never told again.",
    example: { body: newMerchantExample, data: merchantExample },
    access: "merchant admin",
    input: input({ body: merchantCreation }),
    message: "Merchant created",
    names: merchantNames,
    status: 201,
    data: merchantWire,
    async handle({ caller, config, body, idempotencyKey }) {
      const { me_name: name, me_business_type: businessType } = body;
      const settings = decodeMerchant(body, body.me_currency ?? config.newMerchant.currency);
      return wireMerchant(await caller.merchant.create({ ...settings, name, businessType, idempotencyKey }));
    },
  }),
  one({
    method: "put",
    path: "/merchants/{me_id}",
    tag: TAG,
    summary: "Change the fields that are sent",
    id: "updateMerchant",
    description: "Money rules count for orders placed from now on: an order keeps those it was placed under.",
    example: { body: { me_tax_percent: 11 }, data: merchantExample },
    access: "merchant admin",
    input: input({ params: path, body: merchantChanges }),
    exists: (caller, params) => caller.merchant.get({ id: params.me_id }),
    message: "Merchant updated",
    names: merchantNames,
    data: merchantWire,
    async handle({ caller, params, body }) {
      const currency = body.me_currency ?? (await caller.merchant.get({ id: params.me_id })).currency;
      return wireMerchant(await caller.merchant.update({ id: params.me_id, ...decodeMerchant(body, currency) }));
    },
  }),
  gone({
    path: "/merchants/{me_id}",
    tag: TAG,
    summary: "Delete a merchant without orders",
    id: "deleteMerchant",
    description: "A merchant that has orders is refused with 409: set `me_is_active` to false instead.",
    access: "merchant admin",
    input: input({ params: path }),
    handle: ({ caller, params }) => caller.merchant.delete({ id: params.me_id }),
  }),
];
