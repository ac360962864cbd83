import { createHash } from "node:crypto";
import type { Context } from "../context.ts";
import { type IdempotencyScope, idempotencyScope, once } from "../idempotency.ts";
import { checkPicture, deletePicture, uploadPicture } from "../picture.ts";
import type { StoredImage } from "../ports/media.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { ATTACHMENT_COLUMNS, deleteAttachmentRow } from "./attachment-store.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { requireProduct } from "./product-data.ts";
import { type AttachmentView, attachmentViewSchema } from "./schema.ts";

interface NewAttachment {
  productId: number;
  bytes: Uint8Array;
  /** A picture of the same product, whose place the new one takes. */
  replacesId?: number | undefined;
  idempotencyKey?: string | undefined;
}

/** Stores a picture of a product: uploaded outside of any transaction, and taken back when no row of it is written. */
export async function addAttachment(
  ctx: Context,
  merchantId: number,
  { productId, bytes, replacesId, idempotencyKey }: NewAttachment,
): Promise<AttachmentView> {
  const header = checkPicture(bytes);
  await inMerchant(ctx, merchantId, (uow) => requireProduct(uow, productId));
  const image = await uploadPicture(ctx, merchantId, { bytes, header });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const intention = { productId, sha256, replacesId, idempotencyKey };
  const scope = idempotencyScope(ctx, "catalog.addAttachment", intention);
  const row = { productId, image, replacesId, scope };
  const { attachment, orphan } = await writeRow(ctx, merchantId, row).catch(async (error: unknown) => {
    await deletePicture(ctx, merchantId, image.publicId);
    throw error;
  });
  if (orphan !== null) await deletePicture(ctx, merchantId, orphan);
  return attachment;
}

interface NewRow {
  productId: number;
  image: StoredImage;
  replacesId: number | undefined;
  scope: IdempotencyScope | null;
}

/** `orphan` is the picture that no row keeps: the one replaced, or the new one when the same request came before. */
function writeRow(ctx: Context, merchantId: number, { productId, image, replacesId, scope }: NewRow) {
  return inMerchant(ctx, merchantId, async (uow) => {
    let orphan: string | null = image.publicId;
    const attachment = await once(uow, scope, attachmentViewSchema, async () => {
      await requireProduct(uow, productId);
      const replaced = replacesId === undefined ? null : await deleteAttachmentRow(uow, replacesId, productId);
      orphan = replaced?.orphan ?? null;
      const sortOrder = replaced?.before.sortOrder ?? (await placeAtEnd(uow, productId));
      const db = await uow.prisma();
      const made = await db.productAttachment.create({
        data: { ...image, merchantId, productId, sortOrder },
        select: ATTACHMENT_COLUMNS,
      });
      await bumpCatalogue(uow);
      const subject = `product:${productId}`;
      uow.audit({ action: "attachment.add", subject, before: replaced?.before, after: made });
      return made;
    });
    return { attachment, orphan };
  });
}

async function placeAtEnd(uow: UnitOfWork, productId: number): Promise<number> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, productId };
  const last = await db.productAttachment.aggregate({ where, _max: { sortOrder: true } });
  return (last._max.sortOrder ?? -1) + 1;
}
