import type { Context } from "../context.ts";
import { deletePicture } from "../picture.ts";
import { inMerchant } from "../unit-of-work.ts";
import { ATTACHMENT_COLUMNS, deleteAttachmentRow } from "./attachment-store.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import type { AttachmentView } from "./schema.ts";

export async function listAttachments(
  ctx: Context,
  merchantId: number,
  filter: { productId?: number | undefined; skip: number; limit: number },
): Promise<{ items: AttachmentView[]; total: number }> {
  const where = { merchantId, productId: filter.productId, product: { archivedAt: null } };
  return inMerchant(ctx, merchantId, async (uow) => {
    const db = await uow.prisma();
    const items = await db.productAttachment.findMany({
      where,
      orderBy: [{ productId: "asc" }, { sortOrder: "asc" }, { id: "asc" }],
      skip: filter.skip,
      take: filter.limit,
      select: ATTACHMENT_COLUMNS,
    });
    return { items, total: await db.productAttachment.count({ where }) };
  });
}

/** Removes the row, then the picture unless a copy shares it: litter is swept later, a row without picture is a hole. */
export async function deleteAttachment(ctx: Context, merchantId: number, id: number): Promise<void> {
  const orphan = await inMerchant(ctx, merchantId, async (uow) => {
    const { before, orphan } = await deleteAttachmentRow(uow, id);
    await bumpCatalogue(uow);
    uow.audit({ action: "attachment.delete", subject: `product:${before.productId}`, before });
    return orphan;
  });
  if (orphan !== null) await deletePicture(ctx, merchantId, orphan);
}
