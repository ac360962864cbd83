import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

export const ATTACHMENT_COLUMNS = { id: true, productId: true, url: true } as const;

// Copies of a product share its pictures. Whoever deletes one waits for the others who do, so that the last one knows.
const LOCK = statement(
  "attachment-lock-shared",
  `SELECT pa_id AS id, pr_id AS "productId", pa_url AS url, pa_public_id AS "publicId", pa_sort_order AS "sortOrder"
   FROM atapos.product_attachment
   WHERE me_id = $1 AND pa_public_id = (
     SELECT pa_public_id FROM atapos.product_attachment WHERE me_id = $1 AND pa_id = $2)
   ORDER BY pa_id FOR UPDATE`,
);
const COUNT = statement(
  "attachment-count-shared",
  "SELECT count(*) AS sharers FROM atapos.product_attachment WHERE me_id = $1 AND pa_public_id = $2",
);

export interface AttachmentRow {
  id: number;
  productId: number;
  url: string;
  publicId: string;
  sortOrder: number;
}

/** Deletes a row; `orphan` is the picture at its host that no row names any more, to delete after the commit. */
export async function deleteAttachmentRow(
  uow: UnitOfWork,
  id: number,
  productId?: number,
): Promise<{ before: AttachmentRow; orphan: string | null }> {
  const { merchantId } = uow;
  const rows = await uow.query<AttachmentRow>(LOCK, [merchantId, id]);
  const before = rows.find((row) => row.id === id && (productId === undefined || row.productId === productId));
  if (!before) throw new PosError("not_found", { what: "attachment", id });
  const db = await uow.prisma();
  await db.productAttachment.delete({ where: { merchantId_id: { merchantId, id } }, select: { id: true } });
  return { before, orphan: (await countSharers(uow, before.publicId)) === 0 ? before.publicId : null };
}

/** A statement of its own: one that waited for a lock does not see what was written meanwhile. */
async function countSharers(tx: MerchantTx, publicId: string): Promise<number> {
  const [row] = await tx.query<{ sharers: number }>(COUNT, [tx.merchantId, publicId]);
  return row?.sharers ?? 0;
}
