import { ORDER_STATUSES, ORDER_TYPES, PAYMENT_STATUSES } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";

const email = z.string().trim().max(254).pipe(z.email());
const name = z.string().trim().min(1).max(200);
/** Kept as typed; compared without its punctuation. */
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().-]{5,}$/);

export const customerViewSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: z.coerce.date(),
});
export type CustomerView = z.infer<typeof customerViewSchema>;

export const customerIdInput = z.object({ id: z.int().positive() });

export const listCustomersInput = z.object({
  search: z.string().max(200).optional(),
  skip: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const listCustomersOutput = z.object({
  items: z.array(customerViewSchema),
  total: z.int(),
  isTotalEstimated: z.boolean().optional(),
});

export const createCustomerInput = z
  .object({
    email: email.nullish(),
    name: name.nullish(),
    phone: phone.nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine((input) => input.email != null || input.phone != null, {
    error: "email or phone is required",
    path: ["email"],
  });
export type CreateCustomerInput = z.infer<typeof createCustomerInput>;

/** Only the fields that are sent change; null clears one. */
export const updateCustomerInput = z.object({
  id: z.int().positive(),
  email: email.nullable().optional(),
  name: name.nullable().optional(),
  phone: phone.nullable().optional(),
});
export const updateOwnInput = updateCustomerInput.pick({ name: true, phone: true });
export type UpdateCustomerInput = z.infer<typeof updateCustomerInput>;

export const browseCustomersInput = z.object({
  search: z.string().max(200).optional(),
  /** The last id of the page before. */
  cursor: z.int().positive().nullish(),
  limit: z.int().min(1).max(100).default(40),
});
export type BrowseCustomersInput = z.infer<typeof browseCustomersInput>;

const standingSchema = z.object({
  /** Cancelled ones aside. */
  orderCount: z.int(),
  /** What was paid and not given back. */
  spent: z.int(),
  lastOrderAt: z.coerce.date().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

export const browseCustomersOutput = z.object({
  items: z.array(customerViewSchema.extend(standingSchema.shape)),
  nextCursor: z.int().nullable(),
  /** Of all that fit; exact up to 10,000. */
  total: z.int(),
  isTotalEstimated: z.boolean(),
});
export type BrowsedCustomers = z.infer<typeof browseCustomersOutput>;

export const customerProfileSchema = customerViewSchema.extend({
  ...standingSchema.shape,
  firstOrderAt: z.coerce.date().nullable(),
});
export type CustomerProfile = z.infer<typeof customerProfileSchema>;

export const customerOrdersInput = z.object({
  id: z.int().positive(),
  /** Older than this order. */
  cursor: z.int().positive().nullish(),
  limit: z.int().min(1).max(100).default(10),
});
export type CustomerOrdersInput = z.infer<typeof customerOrdersInput>;

export const customerOrdersOutput = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      orderNumber: z.string(),
      orderType: z.enum(ORDER_TYPES),
      tableName: z.string().nullable(),
      status: z.enum(ORDER_STATUSES),
      paymentStatus: z.enum(PAYMENT_STATUSES),
      total: z.int(),
      createdAt: z.coerce.date(),
    }),
  ),
  nextCursor: z.int().nullable(),
});
export type CustomerOrders = z.infer<typeof customerOrdersOutput>;
