import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { forgetAccount, forgetCustomer } from "../identity/session-cache.ts";
import { bumpAccountSession } from "./account-store.ts";

const BUMP_CUSTOMER = statement(
  "customer-bump-token",
  `UPDATE atapos.customer SET cu_token_version = cu_token_version + 1 WHERE me_id = $1 AND cu_id = $2`,
);

/** Ends every session of the actor, this one included; other processes notice within the session cache's time. */
export async function signOutEverywhere(ctx: Context): Promise<void> {
  const { actor, deps } = ctx;
  switch (actor.kind) {
    case "customer": {
      const { merchantId, customerId } = actor;
      await deps.db.withMerchant(merchantId, (tx) => tx.query(BUMP_CUSTOMER, [merchantId, customerId]));
      forgetCustomer(deps, merchantId, customerId);
      return;
    }
    case "staff":
    case "platform": {
      const { accountId } = actor;
      if (accountId === null) throw new PosError("forbidden");
      await deps.db.withSystem((tx) => bumpAccountSession(tx, accountId));
      forgetAccount(deps, accountId);
      return;
    }
    case "table":
      throw new PosError("forbidden");
    case "anonymous":
    case "system":
      throw new PosError("unauthenticated");
  }
}
