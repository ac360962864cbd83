import { statement } from "@atapos/db";
import { hasLevel, LEVEL_ADMIN, PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { hashPassword } from "../identity/password.ts";
import { inMerchant } from "../unit-of-work.ts";
import { staffChanged } from "./add-staff.ts";

const SET_PIN = statement(
  "staff-set-pin",
  `WITH old AS (SELECT st_id, st_pin_hash IS NOT NULL AS had FROM atapos.staff
     WHERE me_id = $1 AND st_id = $2 AND archived_at IS NULL FOR NO KEY UPDATE)
   UPDATE atapos.staff s SET st_pin_hash = $3, st_pin_failures = 0, updated_at = now()
   FROM old WHERE s.me_id = $1 AND s.st_id = old.st_id
   RETURNING s.st_id AS id, s.ac_id AS "accountId", old.had AS "hadPin"`,
);

/** Sets or takes away a PIN, and unlocks it: everybody their own, admins anybody's. */
export async function setPin(
  ctx: Context & { actor: StaffActor; merchantId: number },
  input: { id: number; pin: string | null },
): Promise<void> {
  if (input.id !== ctx.actor.staffId && !hasLevel(ctx.actor, LEVEL_ADMIN)) throw new PosError("forbidden");
  const pinHash = input.pin === null ? null : await hashPassword(input.pin);
  await inMerchant(ctx, ctx.merchantId, async (uow) => {
    const values = [uow.merchantId, input.id, pinHash];
    const [row] = await uow.query<{ id: number; accountId: number; hadPin: boolean }>(SET_PIN, values);
    if (!row) throw new PosError("not_found");
    const [before, after] = [{ hasPin: row.hadPin }, { hasPin: pinHash !== null }];
    uow.audit({ action: "staff.set_pin", subject: `staff:${input.id}`, before, after });
    staffChanged(ctx, uow, row);
  });
}
