import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { staffChanged } from "./add-staff.ts";

const UNLOCK = statement(
  "staff-unlock-pin",
  `UPDATE atapos.staff SET st_pin_failures = 0, updated_at = now()
   WHERE me_id = $1 AND st_id = $2 AND archived_at IS NULL RETURNING st_id AS id, ac_id AS "accountId"`,
);

/** The same PIN may be tried again, after too many wrong tries. */
export function unlockPin(ctx: Context, merchantId: number, id: number): Promise<void> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const [row] = await uow.query<{ id: number; accountId: number }>(UNLOCK, [merchantId, id]);
    if (!row) throw new PosError("not_found");
    uow.audit({ action: "staff.unlockPin", subject: `staff:${id}` });
    staffChanged(ctx, uow, row);
  });
}
