import { statement } from "@atapos/db";
import { PosError, type SetupStep } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { SetupFactsView } from "./schema.ts";

const FACTS = statement(
  "merchant-setup-facts",
  `SELECT m.me_setup_passed AS passed,
     m.me_opening_hours IS NOT NULL AS "hasHours",
     m.me_tax_percent > 0 OR m.me_service_percent > 0 AS "hasTaxOrService",
     m.me_midtrans_server_key_set AS "isGatewaySet",
     (SELECT count(*) FROM (SELECT 1 FROM atapos.product
        WHERE me_id = $1 AND archived_at IS NULL LIMIT 1000) p)::int AS "productCount",
     (SELECT count(*) FROM (SELECT 1 FROM atapos.table_location
        WHERE me_id = $1 AND archived_at IS NULL LIMIT 1000) t)::int AS "tableCount",
     EXISTS (SELECT 1 FROM atapos.order_header WHERE me_id = $1) AS "hasOrders"
   FROM atapos.merchant m WHERE m.me_id = $1`,
);

/** How far a merchant is set up, from what it has. */
export function readSetup(ctx: Context, merchantId: number): Promise<SetupFactsView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const [facts] = await uow.query<SetupFactsView>(FACTS, [merchantId]);
    if (!facts) throw new PosError("not_found", { what: "merchant" });
    return facts;
  });
}

const PASS = statement(
  "merchant-setup-pass",
  `UPDATE atapos.merchant SET me_setup_passed = array_append(me_setup_passed, $2::text)
   WHERE me_id = $1 AND NOT $2::text = ANY (me_setup_passed)`,
);

/** Remembers a step that was answered or skipped; how far the set-up is, is no setting and has no version. */
export async function passSetupStep(ctx: Context, merchantId: number, step: SetupStep): Promise<SetupFactsView> {
  await inMerchant(ctx, merchantId, (uow) => uow.query(PASS, [merchantId, step]));
  return readSetup(ctx, merchantId);
}
