import { statement } from "@atapos/db";
import type { Deps } from "./deps.ts";
import type { JobData } from "./job/queue.ts";

// The host may put a folder of its own before the name that was chosen, which is random: its end tells it apart.
const KEPT = statement(
  "picture-kept",
  `SELECT 1 AS kept FROM atapos.product_attachment WHERE me_id = $1 AND right(pa_public_id, length($2)) = $2
   UNION ALL
   SELECT 1 FROM atapos.merchant WHERE me_id = $1 AND right(me_logo_public_id, length($2)) = $2
   LIMIT 1`,
);

/** Deletes a picture that no row keeps: its upload, or its deletion, ended half-way. */
export async function sweepPicture(deps: Deps, { merchantId, publicId }: JobData["picture-sweep"]): Promise<void> {
  const kept = await deps.db.withMerchant(merchantId, (tx) => tx.query(KEPT, [merchantId, publicId]));
  if (kept.length === 0) await deps.media.delete(publicId);
}
