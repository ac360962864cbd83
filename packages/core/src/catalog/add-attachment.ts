import { createHash } from "node:crypto";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type IdempotencyScope, idempotencyScope, once } from "../idempotency.ts";
import { checkPicture, deletePicture, uploadPicture } from "../picture.ts";
import type { StoredImage } from "../ports/media.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { ATTACHMENT_COLUMNS } from "./attachment-store.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import { type AttachmentView, attachmentViewSchema } from "./schema.ts";

interface NewAttachment {
  productId: number;
  bytes: Uint8Array;
  idempotencyKey?: string | undefined;
}

/** Stores a picture of a product: uploaded outside of any transaction, and taken back when no row of it is written. */
export async function addAttachment(
  ctx: Context,
  merchantId: number,
  { productId, bytes, idempotencyKey }: NewAttachment,
): Promise<AttachmentView> {
  const header = checkPicture(bytes);
  await inMerchant(ctx, merchantId, (uow) => requireProduct(uow, productId));
  const image = await uploadPicture(ctx, merchantId, { bytes, header });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const intention = { productId, sha256, idempotencyKey };
  const scope = idempotencyScope(ctx, "catalog.addAttachment", intention);
  try {
    const { attachment, isNew } = await writeRow(ctx, merchantId, { productId, image, scope });
    if (!isNew) await deletePicture(ctx, merchantId, image.publicId);
    return attachment;
  } catch (error) {
    await deletePicture(ctx, merchantId, image.publicId);
    throw error;
  }
}

async function requireProduct(uow: UnitOfWork, productId: number): Promise<void> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, id: productId, archivedAt: null };
  const product = await db.product.findFirst({ where, select: { id: true } });
  if (!product) throw new PosError("not_found", { what: "product" });
}

interface NewRow {
  productId: number;
  image: StoredImage;
  scope: IdempotencyScope | null;
}

/** `isNew` is false when the same request made its row before. */
function writeRow(ctx: Context, merchantId: number, { productId, image, scope }: NewRow) {
  return inMerchant(ctx, merchantId, async (uow) => {
    let isNew = false;
    const attachment = await once(uow, scope, attachmentViewSchema, async () => {
      isNew = true;
      await requireProduct(uow, productId);
      const db = await uow.prisma();
      const last = await db.productAttachment.aggregate({
        where: { merchantId, productId },
        _max: { sortOrder: true },
      });
      const made = await db.productAttachment.create({
        data: { ...image, merchantId, productId, sortOrder: (last._max.sortOrder ?? -1) + 1 },
        select: ATTACHMENT_COLUMNS,
      });
      await bumpCatalogue(uow);
      uow.audit({ action: "attachment.add", subject: `product:${productId}`, after: made });
      return made;
    });
    return { attachment, isNew };
  });
}
