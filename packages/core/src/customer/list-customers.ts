import { statement } from "@atapos/db";
import { normaliseSearch } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { CustomerView, ListCustomersInput } from "./schema.ts";

const COUNTED = 10_000;

const LIST = statement(
  "customer-list",
  `SELECT cu_id AS id, me_id AS "merchantId", cu_email AS email, cu_name AS name, cu_phone AS phone,
     created_at AS "createdAt"
   FROM atapos.customer
   WHERE me_id = $1 AND erased_at IS NULL AND ($2 = '' OR position($2 in cu_search) > 0)
   ORDER BY cu_id OFFSET $3 LIMIT $4`,
);
const COUNT = statement(
  "customer-count",
  `SELECT count(*) AS total FROM (SELECT 1 FROM atapos.customer
   WHERE me_id = $1 AND erased_at IS NULL AND ($2 = '' OR position($2 in cu_search) > 0)
   LIMIT ${COUNTED + 1}) AS found`,
);

/** The merchant's customers by id; `search` looks into name, e-mail and phone. The total is exact up to 10,000. */
export async function listCustomers(
  ctx: Context,
  merchantId: number,
  input: ListCustomersInput,
): Promise<{ items: CustomerView[]; total: number; isTotalEstimated?: boolean }> {
  const search = normaliseSearch(input.search ?? "");
  return inMerchant(ctx, merchantId, async (uow) => {
    const items = await uow.query<CustomerView>(LIST, [merchantId, search, input.skip, input.limit]);
    const [counted] = await uow.query<{ total: number }>(COUNT, [merchantId, search]);
    const total = counted?.total ?? 0;
    if (total <= COUNTED) return { items, total };
    return { items, total: Math.max(total, input.skip + items.length), isTotalEstimated: true };
  });
}
