import type { Context } from "../context.ts";
import { forgetCustomer } from "../identity/session-cache.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readCustomer, updateCustomerRow } from "./customer-store.ts";
import type { CustomerView, UpdateCustomerInput } from "./schema.ts";

/** Changes the fields that were sent. The audit names the fields, not their contents: those are personal. */
export function updateCustomer(ctx: Context, merchantId: number, input: UpdateCustomerInput): Promise<CustomerView> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const { id, ...changes } = input;
    const before = await readCustomer(uow, id);
    const { email = before.email, name = before.name, phone = before.phone } = changes;
    const after = await updateCustomerRow(uow, id, { email, name, phone });
    const fields = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    uow.audit({ action: "customer.update", subject: `customer:${id}`, after: { fields } });
    uow.afterCommit(() => forgetCustomer(ctx.deps, merchantId, id));
    return after;
  });
}
