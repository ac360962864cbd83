import { statement } from "@atapos/db";
import { LEVEL_OFFICER, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { verifyPassword } from "../identity/password.ts";
import { accountSession } from "../identity/session-cache.ts";
import { signStaffToken } from "../identity/tokens.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { PinSession } from "./schema.ts";
import { MAX_PIN_FAILURES } from "./staff-store.ts";

// Counted before anything is compared; a success takes the count back to nothing.
const COUNT_TRY = statement(
  "staff-pin-try",
  `UPDATE atapos.staff SET st_pin_failures = st_pin_failures + 1
   WHERE me_id = $1 AND st_id = $2 AND st_is_active AND archived_at IS NULL AND st_pin_failures < ${MAX_PIN_FAILURES}
   RETURNING ac_id AS "accountId", st_pin_hash AS "pinHash"`,
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

type Tried = { accountId: number; pinHash: string | null };

/**
 * Another person takes over the till by PIN, as an officer at most. Throws `code_invalid`; after five wrong tries
 * `too_many_attempts`, until the password or a new PIN.
 */
export async function verifyPin(
  ctx: Context,
  merchantId: number,
  input: { staffId: number; pin: string },
): Promise<PinSession> {
  const place = [merchantId, input.staffId];
  const tried = await inMerchant(ctx, merchantId, async (uow): Promise<Tried | null> => {
    const [row] = await uow.query<Tried>(COUNT_TRY, place);
    if (row) return row;
    const [known] = await uow.query<{ isLocked: boolean }>(IS_LOCKED, place);
    if (!known) throw new PosError("not_found");
    return null;
  });
  if (!tried) throw new PosError("too_many_attempts", { reason: "pin_locked" });
  if (!(await verifyPassword(input.pin, tried.pinHash))) throw new PosError("code_invalid");
  await inMerchant(ctx, merchantId, (uow) => uow.query(RESET, place));
  return openPinSession(ctx, merchantId, tried.accountId);
}

async function openPinSession(ctx: Context, merchantId: number, accountId: number): Promise<PinSession> {
  const account = await accountSession(ctx.deps, accountId);
  const membership = account?.memberships.find((each) => each.merchantId === merchantId);
  if (!account || !membership) throw new PosError("forbidden");
  const accessToken = await signStaffToken(ctx.deps, {
    accountId,
    me_id: merchantId,
    sv: account.sessionVersion,
    mv: { [String(merchantId)]: membership.sessionVersion },
    lv: null,
    cap: LEVEL_OFFICER,
  });
  return {
    accessToken,
    expiresInSeconds: Math.round(ctx.deps.config.staffTokenHours * 3600),
    staffId: membership.staffId,
    name: membership.name,
    level: Math.min(membership.level, LEVEL_OFFICER),
  };
}
