import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { staffChanged } from "./add-staff.ts";
import { MAX_PIN_FAILURES } from "./staff-store.ts";

const UNLOCK = statement(
  "staff-unlock-pin",
  `WITH old AS (SELECT st_id, st_pin_failures >= ${MAX_PIN_FAILURES} AS locked FROM atapos.staff
     WHERE me_id = $1 AND st_id = $2 AND archived_at IS NULL FOR NO KEY UPDATE)
   UPDATE atapos.staff s SET st_pin_failures = 0, updated_at = now()
   FROM old WHERE s.me_id = $1 AND s.st_id = old.st_id
   RETURNING s.st_id AS id, s.ac_id AS "accountId", old.locked AS "wasLocked"`,
);

/** The same PIN may be tried again, after too many wrong tries. */
export function unlockPin(ctx: Context, merchantId: number, id: number): Promise<void> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const [row] = await uow.query<{ id: number; accountId: number; wasLocked: boolean }>(UNLOCK, [merchantId, id]);
    if (!row) throw new PosError("not_found");
    const [before, after] = [{ isPinLocked: row.wasLocked }, { isPinLocked: false }];
    uow.audit({ action: "staff.unlockPin", subject: `staff:${id}`, before, after });
    staffChanged(ctx, uow, row);
  });
}
