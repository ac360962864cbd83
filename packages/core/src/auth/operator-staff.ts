import { statement } from "@atapos/db";
import { LEVEL_ADMIN, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { type AccountSession, sessionCacheOf } from "../identity/session-cache.ts";

const SIGN = statement(
  "operator-staff-sign",
  `INSERT INTO atapos.staff (me_id, ac_id, st_name, st_level, st_is_active, archived_at)
   SELECT m.me_id, $2, $3, $4, false, now() FROM atapos.merchant m WHERE m.me_id = $1
   ON CONFLICT (me_id, ac_id) DO UPDATE SET st_name = staff.st_name RETURNING st_id AS "staffId"`,
);

/**
 * The staff id under which a platform operator acts in a merchant: its own membership, else an archived row that gives
 * no access and shows in no list, so that shifts, orders and the audit have somebody to name.
 */
export async function operatorStaffId(deps: Deps, account: AccountSession, merchantId: number): Promise<number> {
  const own = account.memberships.find((each) => each.merchantId === merchantId);
  if (own) return own.staffId;
  const key = `${account.id}:${merchantId}`;
  const staffId = await sessionCacheOf(deps).operators.get(key, async () => {
    const values = [merchantId, account.id, account.name, LEVEL_ADMIN];
    const [row] = await deps.db.withSystem((tx) => tx.query<{ staffId: number }>(SIGN, values));
    return row?.staffId ?? null;
  });
  if (staffId === null) throw new PosError("not_found");
  return staffId;
}
