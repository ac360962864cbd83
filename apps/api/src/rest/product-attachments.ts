import { z } from "@hono/zod-openapi";
import { attachmentWire, wireAttachment } from "./attachment-wire.ts";
import { type Endpoint, gone, list } from "./endpoint.ts";
import { idText, pageQuery } from "./envelope.ts";
import { attachmentExample } from "./examples/catalogue-examples.ts";
import { input } from "./parts.ts";
import { uploadAttachment } from "./upload-attachment.ts";

const TAG = "Product attachments";

export const attachmentEndpoints: Endpoint[] = [
  uploadAttachment,
  list({
    method: "get",
    path: "/product-attachments",
    tag: TAG,
    summary: "Pictures, of one product or of all",
    id: "listProductAttachments",
    description: "`pr_id` narrows to one product.",
    example: { data: attachmentExample },
    access: "officer",
    input: input({ query: pageQuery.extend({ pr_id: idText.optional() }) }),
    message: "Product attachments",
    item: attachmentWire,
    async handle({ caller, query: { pr_id: productId, ...query } }) {
      const page = await caller.catalog.listAttachments({ ...query, productId });
      return { ...page, items: page.items.map(wireAttachment) };
    },
  }),
  gone({
    path: "/product-attachments/{pa_id}",
    tag: TAG,
    summary: "Delete a picture",
    id: "deleteProductAttachment",
    description: "The picture goes from the picture store too.",
    access: "admin",
    input: input({ params: z.object({ pa_id: idText }) }),
    handle: ({ caller, params }) => caller.catalog.deleteAttachment({ id: params.pa_id }),
  }),
];
