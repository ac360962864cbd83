import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { spendLink } from "./challenge-store.ts";
import { enterCustomer, openCustomerSession } from "./customer-session.ts";
import { requireOpenMerchant } from "./request-login.ts";
import type { CustomerSessionView } from "./schema.ts";

/** The token of a mailed link, good once. Throws `code_invalid` and `code_expired`. */
export async function verifyMagicLink(ctx: Context, input: { token: string }): Promise<CustomerSessionView> {
  const { deps } = ctx;
  const entered = await deps.db.withSystem(async (tx) => {
    const link = await spendLink(tx, deps, "magic_link", input.token);
    if (link?.merchantId == null) return "invalid";
    if (link.expiresAt.getTime() <= deps.now()) return "expired";
    const { merchantId, address: email } = link;
    return { merchantId, customerId: await enterCustomer(tx, { merchantId, email, language: ctx.language }) };
  });
  if (entered === "invalid") throw new PosError("code_invalid");
  if (entered === "expired") throw new PosError("code_expired");
  await requireOpenMerchant(ctx, entered.merchantId);
  return openCustomerSession(deps, entered.merchantId, entered.customerId);
}
