import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import type { MerchantRow } from "./merchant-store.ts";
import { insertMerchant } from "./new-merchant-store.ts";
import { type CreateMerchantInput, createMerchantSchema, merchantViewSchema } from "./schema.ts";

/** Makes a merchant with what every merchant needs; the account that asked becomes its first admin. */
export async function createMerchant(
  ctx: Context,
  raw: CreateMerchantInput & { idempotencyKey?: string | undefined },
): Promise<MerchantRow> {
  const input = createMerchantSchema.parse(raw);
  const scope = idempotencyScope(ctx, "merchant.create", { ...input, idempotencyKey: raw.idempotencyKey });
  // The key belongs to the actor, not to the merchant that does not exist yet.
  const keyPlace = ctx.actor.kind === "staff" ? ctx.actor.merchantId : 0;
  return ctx.deps.db.withSystem((tx) =>
    once({ ...tx, merchantId: keyPlace }, scope, merchantViewSchema, () => insertMerchant(tx, ctx, input)),
  );
}
