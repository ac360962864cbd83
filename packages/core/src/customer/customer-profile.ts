import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readCustomer } from "./customer-store.ts";
import type { CustomerProfile } from "./schema.ts";
import { readStandings } from "./standing-store.ts";

/** A customer with what they bought in all. */
export function customerProfile(ctx: Context, merchantId: number, id: number): Promise<CustomerProfile> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const customer = await readCustomer(uow, id);
    const standing = await readStandings(uow, [id]);
    return { ...customer, ...standing(id) };
  });
}
