import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant } from "../unit-of-work.ts";
import { insertCustomer } from "./customer-store.ts";
import { type CreateCustomerInput, type CustomerView, customerViewSchema } from "./schema.ts";

/** A customer entered by staff. Throws `duplicate` for an address that the merchant knows. */
export function createCustomer(ctx: Context, merchantId: number, input: CreateCustomerInput): Promise<CustomerView> {
  const fields = { email: input.email ?? null, name: input.name ?? null, phone: input.phone ?? null };
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, CREATE_CUSTOMER, input), customerViewSchema, async () => {
      const customer = await insertCustomer(uow, fields);
      // Which fields, never what is in them: erasing a person must not leave them in the log.
      const known = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [name]));
      uow.audit({ action: "customer.create", subject: `customer:${customer.id}`, after: { fields: known } });
      return customer;
    }),
  );
}

export const CREATE_CUSTOMER = "customer.create";
