import { createCaller } from "@atapos/core";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { refuseEarly } from "./access.ts";
import { attachmentWire, wireAttachment } from "./attachment-wire.ts";
import type { Endpoint } from "./endpoint.ts";
import { oneEnvelope } from "./envelope.ts";
import { attachmentExample } from "./examples/catalogue-examples.ts";
import { notFoundFirst } from "./not-found-first.ts";
import { type Caller, input } from "./parts.ts";
import { judgeKey } from "./read-call.ts";
import { type FieldError, fieldErrors, MalformedBodyError, WireValidationError } from "./wire-errors.ts";

/** The picture itself is at most 5 MB, which the use case checks; the rest is the form around it. */
export const UPLOAD_BODY_LIMIT = 6 * 1024 * 1024;

const form = z.object({
  pr_id: z
    .string()
    .regex(/^\d{1,15}$/, "must be an integer")
    .transform(Number)
    .openapi({ type: "integer" }),
  file: z.instanceof(File, { error: "must be an image file" }).openapi({ type: "string", format: "binary" }),
});

/** The one endpoint whose body is a form: a picture of a product. */
export const uploadAttachment: Endpoint = {
  method: "post",
  path: "/product-attachments",
  tag: "Product attachments",
  summary: "Upload a picture of a product: jpg, png or webp, at most 5 MB",
  id: "createProductAttachment",
  description:
    "The bytes decide what the picture is, not its name. When anything fails, nothing is left behind, neither here nor at the picture store.",
  example: { data: attachmentExample },
  access: "admin",
  input: input({ body: form }),
  bodyType: "multipart/form-data",
  status: 201,
  response: oneEnvelope(attachmentWire),
  async run(c, context) {
    refuseEarly("admin", context.actor);
    const caller = createCaller(context);
    const { productId, bytes } = await readForm(c, caller);
    const idempotencyKey = keyOf(c.req.header("idempotency-key"));
    const attachment = await notFoundFirst(
      () => caller.catalog.addAttachment({ productId, bytes, idempotencyKey }),
      () => caller.catalog.getProduct({ id: productId }),
    );
    return c.json({ success: true, message: "Picture added", data: wireAttachment(attachment) }, 201);
  },
};

function keyOf(header: string | undefined): string | undefined {
  const key = judgeKey(header);
  if (!key.isOk) throw new WireValidationError(key.errors);
  return key.value;
}

async function readForm(c: Context<AppEnv>, caller: Caller) {
  const parsed = form.safeParse(await parseForm(c));
  if (parsed.success) {
    const { pr_id: productId, file } = parsed.data;
    return { productId, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const errors: FieldError[] = fieldErrors("body", parsed.error.issues);
  const isProductNamed = !errors.some((error) => error.field === "body -> pr_id");
  if (isProductNamed) await requireProduct(c, caller);
  throw new WireValidationError(errors);
}

/** An unknown product is 404 even when the file is not one. */
async function requireProduct(c: Context<AppEnv>, caller: Caller): Promise<void> {
  const { pr_id: productId } = await c.req.parseBody();
  await caller.catalog.getProduct({ id: Number(productId) });
}

async function parseForm(c: Context<AppEnv>): Promise<unknown> {
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) return {};
  try {
    return await c.req.parseBody();
  } catch {
    throw new MalformedBodyError();
  }
}
