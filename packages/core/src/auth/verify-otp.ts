import { normaliseEmail, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type AttemptLimit, countAttempt, forgiveAttempts } from "../identity/attempt-limit.ts";
import { countTry, spendChallenge } from "./challenge-store.ts";
import { enterCustomer, openCustomerSession } from "./customer-session.ts";
import { hashOfCode, isSameHash } from "./one-time-code.ts";
import { loginMerchant, requireOpenMerchant } from "./request-login.ts";
import type { CustomerSessionView } from "./schema.ts";

const MAX_TRIES = 5;
// Over all of an address's codes, so that asking for new ones buys no more guesses.
const VERIFY_LIMIT: AttemptLimit = { name: "otp-verify", max: 10, windowSeconds: 3600 };

type Verdict = { kind: "wrong" | "expired" | "dead" } | { kind: "right"; customerId: number };

/** A customer's code. Throws `code_invalid`, `code_expired`, `too_many_attempts`. */
export async function verifyOtp(
  ctx: Context,
  input: { email: string; otp: string; merchantId?: number | undefined },
): Promise<CustomerSessionView> {
  const { deps } = ctx;
  const merchantId = loginMerchant(ctx, input.merchantId);
  const address = normaliseEmail(input.email);
  await requireOpenMerchant(ctx, merchantId);
  const subject = `${merchantId}:${address}`;
  await countAttempt(deps, VERIFY_LIMIT, subject);
  const verdict = await judge(ctx, { merchantId, address, code: input.otp });
  switch (verdict.kind) {
    case "wrong":
      throw new PosError("code_invalid");
    case "expired":
      throw new PosError("code_expired");
    case "dead":
      throw new PosError("too_many_attempts");
    case "right":
      await forgiveAttempts(deps, VERIFY_LIMIT, subject);
      return openCustomerSession(deps, merchantId, verdict.customerId);
  }
}

/** One transaction that commits whatever the verdict: a throw would take the counted try back. */
function judge(ctx: Context, input: { merchantId: number; address: string; code: string }): Promise<Verdict> {
  const { deps } = ctx;
  const { merchantId, address } = input;
  return deps.db.withSystem(async (tx): Promise<Verdict> => {
    const tried = await countTry(tx, merchantId, address);
    if (!tried) return { kind: "wrong" };
    if (tried.attempts > MAX_TRIES) return { kind: "dead" };
    if (!isSameHash(tried.codeHash, hashOfCode(deps.keys, tried.id, input.code))) return { kind: "wrong" };
    if (tried.expiresAt.getTime() <= deps.now()) return { kind: "expired" };
    if (!(await spendChallenge(tx, tried.id, new Date(deps.now())))) return { kind: "wrong" };
    return {
      kind: "right",
      customerId: await enterCustomer(tx, { merchantId, email: address, language: ctx.language }),
    };
  });
}
