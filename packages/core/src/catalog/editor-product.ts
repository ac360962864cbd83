import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { EditorProduct } from "./editor-schema.ts";
import { readAnyProduct } from "./product-view-store.ts";
import { thumbnailUrl } from "./thumbnail-url.ts";

const FACTS = statement(
  "product-editor-facts",
  `SELECT p.archived_at AS "archivedAt",
     (SELECT jsonb_build_object('id', s.st_id, 'name', s.st_name) FROM atapos.staff s
      WHERE s.me_id = $1 AND s.st_id = COALESCE(p.updated_by, p.created_by)) AS "changedBy",
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.pa_id, 'url', a.pa_url, 'publicId', a.pa_public_id,
        'width', a.pa_width, 'height', a.pa_height) ORDER BY a.pa_sort_order, a.pa_id), '[]')
      FROM atapos.product_attachment a WHERE a.me_id = $1 AND a.pr_id = p.pr_id) AS pictures,
     (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', g.mg_id, 'version', g.mg_version, 'productCount',
        (SELECT count(*) FROM atapos.product_modifier_group o
         JOIN atapos.product u ON u.me_id = o.me_id AND u.pr_id = o.pr_id
         WHERE o.me_id = $1 AND o.mg_id = g.mg_id AND u.archived_at IS NULL))), '[]')
      FROM atapos.product_modifier_group l JOIN atapos.modifier_group g ON g.me_id = l.me_id AND g.mg_id = l.mg_id
      WHERE l.me_id = $1 AND l.pr_id = p.pr_id AND g.archived_at IS NULL) AS groups
   FROM atapos.product p WHERE p.me_id = $1 AND p.pr_id = $2`,
);

interface Facts extends Pick<EditorProduct, "archivedAt" | "changedBy"> {
  pictures: { id: number; url: string; publicId: string; width: number; height: number }[];
  groups: { id: number; version: number; productCount: number }[];
}

/** One product with all that its editor shows, archived or not. */
export function editorProduct(ctx: Context, merchantId: number, id: number): Promise<EditorProduct> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const product = await readAnyProduct(uow, id, ctx.deps.now());
    const [facts] = await uow.query<Facts>(FACTS, [merchantId, id]);
    if (!facts) throw new PosError("not_found", { what: "product" });
    const { pictures, groups, ...changed } = facts;
    const attachments = pictures.map(({ publicId, ...picture }) => ({
      ...picture,
      thumbnailUrl: thumbnailUrl(ctx.deps, publicId),
    }));
    const modifierGroups = product.modifierGroups.flatMap((group) => {
      const shared = groups.find((each) => each.id === group.id);
      return shared ? [{ ...group, ...shared }] : [];
    });
    return { ...product, ...changed, attachments, modifierGroups };
  });
}
