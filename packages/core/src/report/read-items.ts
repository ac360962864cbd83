import { statement } from "@atapos/db";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { type OpenReport, openReport } from "./open-report.ts";
import type { itemsInput, ReportItems } from "./schema.ts";
import { ITEMS } from "./sums.ts";

const PAGE = statement(
  "report-items",
  `WITH sold AS MATERIALIZED (
     SELECT product_id, sum(orders)::int AS orders, sum(quantity)::int AS quantity, sum(gross)::bigint AS gross,
       sum(discount)::bigint AS discount FROM (${ITEMS.range}) r GROUP BY 1),
   whole AS (
     SELECT count(*)::int AS total, coalesce(sum(quantity), 0)::int AS n, coalesce(sum(gross - discount), 0)::bigint AS sales
     FROM sold),
   page AS (
     SELECT * FROM sold
     ORDER BY CASE WHEN $5 THEN quantity ELSE gross - discount END DESC, gross DESC, product_id OFFSET $6 LIMIT $7)
   SELECT whole.total, whole.n AS "soldQuantity", whole.sales AS "soldSales", page.product_id AS "productId",
     p.pr_name AS name, p.pr_name_en AS "nameEn", a.pa_public_id AS picture, page.orders, page.quantity, page.gross,
     page.discount
   FROM whole LEFT JOIN page ON true
   LEFT JOIN atapos.product p ON p.me_id = $1 AND p.pr_id = page.product_id
   LEFT JOIN LATERAL (
     SELECT pa_public_id FROM atapos.product_attachment WHERE me_id = $1 AND pr_id = p.pr_id
     ORDER BY pa_sort_order, pa_id LIMIT 1) a ON true
   ORDER BY CASE WHEN $5 THEN page.quantity ELSE page.gross - page.discount END DESC, page.gross DESC, page.product_id`,
);

interface PageRow {
  total: number;
  soldQuantity: number;
  soldSales: number;
  productId: number | null;
  name: string;
  nameEn: string | null;
  picture: string | null;
  orders: number;
  quantity: number;
  gross: number;
  discount: number;
}

/** What was sold in a range, by product, most first. Throws validation. */
export function readItems(
  ctx: Context & { merchantId: number },
  input: z.infer<typeof itemsInput>,
): Promise<ReportItems> {
  return openReport(ctx, input, (report) => itemsOf(ctx, report, input));
}

type Page = Pick<z.infer<typeof itemsInput>, "sort" | "skip"> & { limit: number | null };

export async function itemsOf(ctx: Context, report: OpenReport, { sort, skip, limit }: Page): Promise<ReportItems> {
  const { tx, range, valuesOf } = report;
  const rows = await tx.query<PageRow>(PAGE, [...valuesOf(range), sort === "quantity", skip, limit]);
  const [first] = rows;
  return {
    ...range,
    items: rows.flatMap(({ productId, name, nameEn, picture, orders, quantity, gross, discount }) => {
      if (productId === null) return [];
      const imageUrl = picture === null ? null : ctx.deps.media.sizedUrl(picture, THUMBNAIL);
      return [{ productId, name, nameEn, imageUrl, orders, quantity, gross, discount, sales: gross - discount }];
    }),
    total: first?.total ?? 0,
    quantity: first?.soldQuantity ?? 0,
    sales: first?.soldSales ?? 0,
  };
}

/** The size that the register asks for as well, so that the picture is there already. */
const THUMBNAIL = { width: 320, height: 320 };
