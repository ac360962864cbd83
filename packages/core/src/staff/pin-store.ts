import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { verifyPassword } from "../identity/password.ts";
import { inMerchant } from "../unit-of-work.ts";
import { MAX_PIN_FAILURES } from "./staff-store.ts";

// Counted before anything is compared; a success takes the count back to nothing.
const COUNT_TRY = statement(
  "staff-pin-try",
  `UPDATE atapos.staff SET st_pin_failures = st_pin_failures + 1
   WHERE me_id = $1 AND st_id = $2 AND st_is_active AND archived_at IS NULL AND st_pin_failures < ${MAX_PIN_FAILURES}
   RETURNING ac_id AS "accountId", st_level AS level, st_name AS name, st_pin_hash AS "pinHash",
     st_pin_failures AS failures`,
);
const IS_LOCKED = statement(
  "staff-pin-locked",
  `SELECT st_pin_failures >= ${MAX_PIN_FAILURES} AS "isLocked" FROM atapos.staff
   WHERE me_id = $1 AND st_id = $2 AND st_is_active AND archived_at IS NULL`,
);
const RESET = statement(
  "staff-pin-reset",
  `UPDATE atapos.staff SET st_pin_failures = 0 WHERE me_id = $1 AND st_id = $2`,
);

export interface PinOwner {
  accountId: number;
  level: number;
  name: string;
}

type Tried = PinOwner & { pinHash: string | null; failures: number };

/**
 * The active member whose PIN this is. Not to be called inside a transaction: a try counts whatever becomes of it.
 * Throws `not_found`, `code_invalid`; after five wrong tries `too_many_attempts`, until the password or a new PIN.
 */
export async function provePin(
  ctx: Context,
  merchantId: number,
  { staffId, pin }: { staffId: number; pin: string },
): Promise<PinOwner> {
  const place = [merchantId, staffId];
  const tried = await inMerchant(ctx, merchantId, async (uow): Promise<Tried | null> => {
    const [row] = await uow.query<Tried>(COUNT_TRY, place);
    if (row) return row;
    const [known] = await uow.query<{ isLocked: boolean }>(IS_LOCKED, place);
    if (!known) throw new PosError("not_found", { what: "staff" });
    return null;
  });
  if (!tried) throw new PosError("too_many_attempts", { reason: "pin_locked" });
  const { pinHash, failures, ...owner } = tried;
  if (!(await verifyPassword(pin, pinHash))) {
    if (failures >= MAX_PIN_FAILURES) await noteLock(ctx, merchantId, staffId);
    throw new PosError("code_invalid");
  }
  await inMerchant(ctx, merchantId, (uow) => uow.query(RESET, place));
  return owner;
}

/** Somebody tried until the PIN locked: its owner did not have to be there. */
const noteLock = (ctx: Context, merchantId: number, staffId: number): Promise<void> =>
  inMerchant(ctx, merchantId, async (uow) => {
    const [before, after] = [{ isPinLocked: false }, { isPinLocked: true }];
    uow.audit({ action: "staff.lockPin", subject: `staff:${staffId}`, before, after });
  });
