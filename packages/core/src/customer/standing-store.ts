import { statement } from "@atapos/db";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { Standing } from "./schema.ts";

interface StandingRow extends Standing {
  customerId: number;
  firstOrderAt: Date | null;
}

const SUMS = statement(
  "customer-standing",
  `SELECT cu_id AS "customerId", (count(*) FILTER (WHERE oh_status <> 'cancelled'))::int AS "orderCount",
     sum(oh_paid_amount - oh_refunded_amount)::bigint AS spent,
     min(created_at) FILTER (WHERE oh_status <> 'cancelled') AS "firstOrderAt",
     max(created_at) FILTER (WHERE oh_status <> 'cancelled') AS "lastOrderAt"
   FROM atapos.order_header WHERE me_id = $1 AND cu_id = ANY($2::int[]) GROUP BY cu_id`,
);

const NOTHING: Omit<StandingRow, "customerId"> = { orderCount: 0, spent: 0, firstOrderAt: null, lastOrderAt: null };

/** What customers bought, in one statement for all of them; who bought nothing has it said too. */
export async function readStandings(
  uow: UnitOfWork,
  customerIds: readonly number[],
): Promise<(customerId: number) => Omit<StandingRow, "customerId">> {
  const rows = await uow.query<StandingRow>(SUMS, [uow.merchantId, customerIds]);
  const known = new Map(rows.map(({ customerId, ...standing }) => [customerId, standing]));
  return (customerId) => known.get(customerId) ?? NOTHING;
}
