import { z } from "@hono/zod-openapi";
import { type Endpoint, gone, input, list } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";

const TAG = "Product attachments";

const attachmentWire = z.object({ pa_id: z.int(), pr_id: z.int(), pa_url: z.string() }).openapi("ProductAttachment");

export const attachmentEndpoints: Endpoint[] = [
  list({
    method: "get",
    path: "/product-attachments",
    tag: TAG,
    summary: "Pictures, of one product or of all",
    access: "officer",
    input: input({ query: pageQuery.extend({ pr_id: idText.optional() }) }),
    message: "Product attachments",
    item: attachmentWire,
    async handle({ caller, query: { pr_id: productId, ...query } }) {
      const page = await caller.catalog.listAttachments({ ...query, productId });
      const wire = (each: (typeof page.items)[number]) => ({ pa_id: each.id, pr_id: each.productId, pa_url: each.url });
      return { ...page, items: page.items.map(wire) };
    },
  }),
  gone({
    path: "/product-attachments/{pa_id}",
    tag: TAG,
    summary: "Delete a picture",
    access: "admin",
    input: input({ params: z.object({ pa_id: idText }) }),
    handle: ({ caller, params }) => caller.catalog.deleteAttachment({ id: params.pa_id }),
  }),
];
