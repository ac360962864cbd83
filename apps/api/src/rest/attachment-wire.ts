import { z } from "@hono/zod-openapi";

export const attachmentWire = z
  .object({ pa_id: z.int(), pr_id: z.int(), pa_url: z.string() })
  .openapi("ProductAttachment");

export const wireAttachment = (attachment: { id: number; productId: number; url: string }) => ({
  pa_id: attachment.id,
  pr_id: attachment.productId,
  pa_url: attachment.url,
});
