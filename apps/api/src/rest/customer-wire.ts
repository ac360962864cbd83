import { z } from "@hono/zod-openapi";

export interface CustomerView {
  id: number;
  merchantId: number;
  email: string | null;
  name: string | null;
  phone: string | null;
  createdAt: Date;
}

/** A customer, as staff see it and as it sees itself. */
export const customerWire = z
  .object({
    cu_id: z.int(),
    me_id: z.int(),
    cu_email: z.string().nullable(),
    cu_name: z.string().nullable(),
    cu_phone: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .openapi("Customer");

export const wireCustomer = (customer: CustomerView): z.input<typeof customerWire> => ({
  cu_id: customer.id,
  me_id: customer.merchantId,
  cu_email: customer.email,
  cu_name: customer.name,
  cu_phone: customer.phone,
  created_at: customer.createdAt.toISOString(),
});
