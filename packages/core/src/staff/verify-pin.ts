import { LEVEL_OFFICER, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { accountSession } from "../identity/session-cache.ts";
import { signStaffToken } from "../identity/tokens.ts";
import { provePin } from "./pin-store.ts";
import type { PinSession } from "./schema.ts";

/**
 * Another person takes over the till by PIN, as an officer at most. Throws `code_invalid`; after five wrong tries
 * `too_many_attempts`, until the password or a new PIN.
 */
export async function verifyPin(
  ctx: Context,
  merchantId: number,
  input: { staffId: number; pin: string },
): Promise<PinSession> {
  const { accountId } = await provePin(ctx, merchantId, input);
  return openPinSession(ctx, merchantId, accountId);
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
