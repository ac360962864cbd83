import { statement } from "@atapos/db";
import { normaliseEmail, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type AttemptLimit, countAttempt } from "../identity/attempt-limit.ts";
import { insertChallenge } from "./challenge-store.ts";

const REQUEST_LIMIT: AttemptLimit = { name: "login-request", max: 10, windowSeconds: 900 };

const MERCHANT = statement("login-merchant", `SELECT me_is_active AS "isActive" FROM atapos.merchant WHERE me_id = $1`);

/**
 * Sends a one-time code or a magic link by job. Known and unknown addresses are handled alike: nobody looks the
 * address up. Throws `not_found` and `merchant_inactive` for the merchant, `too_many_attempts` for the address.
 */
export async function requestLogin(
  ctx: Context,
  kind: "otp" | "magic_link",
  input: { email: string; merchantId?: number | undefined },
): Promise<{ isSent: true }> {
  const { deps } = ctx;
  const merchantId = loginMerchant(ctx, input.merchantId);
  const address = normaliseEmail(input.email);
  await requireOpenMerchant(ctx, merchantId);
  await countAttempt(deps, REQUEST_LIMIT, `${kind}:${merchantId}:${address}`);
  const expiresInMinutes = kind === "otp" ? deps.config.otpExpiresInMinutes : deps.config.magicLinkExpiresInMinutes;
  await deps.db.withSystem(async (tx) => {
    const challenge = await insertChallenge(tx, deps, { kind, merchantId, address, expiresInMinutes });
    await deps.jobs.enqueue(tx, "login-mail", { challengeId: challenge.id, language: ctx.language });
  });
  return { isSent: true };
}

/** The merchant a customer signs in to: the one named, else the installation's default. */
export function loginMerchant(ctx: Context, merchantId: number | undefined): number {
  const chosen = merchantId ?? ctx.deps.config.defaultMerchantId;
  if (chosen === null) throw new PosError("validation", { field: "merchantId", reason: "required" });
  return chosen;
}

export async function requireOpenMerchant(ctx: Context, merchantId: number): Promise<void> {
  const [merchant] = await ctx.deps.db.withSystem((tx) => tx.query<{ isActive: boolean }>(MERCHANT, [merchantId]));
  if (!merchant) throw new PosError("not_found");
  if (!merchant.isActive) throw new PosError("merchant_inactive");
}
