import { statement } from "@atapos/db";
import { normaliseSearch } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { BrowseCustomersInput, BrowsedCustomers, CustomerView } from "./schema.ts";
import { readStandings } from "./standing-store.ts";

const COUNTED = 10_000;

// By id and not by skipping, so that the thousandth page costs what the first does.
const PAGE = statement(
  "customer-browse",
  `SELECT cu_id AS id, me_id AS "merchantId", cu_email AS email, cu_name AS name, cu_phone AS phone,
     created_at AS "createdAt", (SELECT count(*) FROM (SELECT 1 FROM atapos.customer
       WHERE me_id = $1 AND erased_at IS NULL AND ($2 = '' OR position($2 in cu_search) > 0)
       LIMIT ${COUNTED + 1}) AS fitting) AS total
   FROM atapos.customer
   WHERE me_id = $1 AND erased_at IS NULL AND ($2 = '' OR position($2 in cu_search) > 0)
     AND ($3::int IS NULL OR cu_id < $3)
   ORDER BY cu_id DESC LIMIT $4`,
);

/** The newest customers first, with what they bought; `search` looks into name, e-mail and phone. Two statements. */
export function browseCustomers(
  ctx: Context & { merchantId: number },
  { search, cursor, limit }: BrowseCustomersInput,
): Promise<BrowsedCustomers> {
  const text = normaliseSearch(search ?? "");
  return inMerchant(ctx, ctx.merchantId, async (uow) => {
    const values = [uow.merchantId, text, cursor ?? null, limit + 1];
    const rows = await uow.query<CustomerView & { total: number }>(PAGE, values);
    const page = rows.slice(0, limit).map(({ total: _, ...customer }) => customer);
    const standing = await readStandings(
      uow,
      page.map((customer) => customer.id),
    );
    const total = rows[0]?.total ?? 0;
    return {
      items: page.map((customer) => ({ ...customer, ...standing(customer.id) })),
      nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      total: Math.min(total, COUNTED),
      isTotalEstimated: total > COUNTED,
    };
  });
}
