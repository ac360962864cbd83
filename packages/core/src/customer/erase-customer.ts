import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { forgetCustomer } from "../identity/session-cache.ts";
import { inMerchant } from "../unit-of-work.ts";
import { CREATE_CUSTOMER } from "./create-customer.ts";
import { readCustomer } from "./customer-store.ts";

const ERASE = statement(
  "customer-erase",
  `UPDATE atapos.customer SET cu_email = NULL, cu_name = NULL, cu_phone = NULL, cu_search = '', erased_at = now(),
     cu_token_version = cu_token_version + 1, updated_at = now()
   WHERE me_id = $1 AND cu_id = $2`,
);
const ERASE_ANSWERS = statement(
  "customer-erase-answers",
  `DELETE FROM atapos.idempotency_key WHERE me_id = $1 AND ik_route = $2 AND ik_response ->> 'id' = $3`,
);
const ERASE_CHALLENGES = statement(
  "customer-erase-challenges",
  `DELETE FROM atapos.login_challenge WHERE lc_merchant_id = $1 AND lc_address = $2 AND lc_kind IN ('otp', 'magic_link')`,
);

/** Erases what is personal and ends the sessions; the orders stay, with a customer who has no name. */
export async function eraseCustomer(ctx: Context, merchantId: number, id: number): Promise<void> {
  const { email } = await inMerchant(ctx, merchantId, async (uow) => {
    const customer = await readCustomer(uow, id);
    await uow.query(ERASE, [merchantId, id]);
    await uow.query(ERASE_ANSWERS, [merchantId, CREATE_CUSTOMER, String(id)]);
    uow.audit({ action: "customer.erase", subject: `customer:${id}` });
    uow.afterCommit(() => forgetCustomer(ctx.deps, merchantId, id));
    return customer;
  });
  if (email) await ctx.deps.db.withSystem((tx) => tx.query(ERASE_CHALLENGES, [merchantId, email]));
}
