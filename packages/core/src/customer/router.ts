// The people who buy: entered by staff, or by themselves when they first sign in.
import { z } from "zod";
import { adminProcedure, customerProcedure, officerProcedure, router } from "../trpc.ts";
import { inMerchant } from "../unit-of-work.ts";
import { browseCustomers } from "./browse-customers.ts";
import { createCustomer } from "./create-customer.ts";
import { customerOrders } from "./customer-orders.ts";
import { customerProfile } from "./customer-profile.ts";
import { readCustomer } from "./customer-store.ts";
import { eraseCustomer } from "./erase-customer.ts";
import { listCustomers } from "./list-customers.ts";
import {
  browseCustomersInput,
  browseCustomersOutput,
  createCustomerInput,
  customerIdInput,
  customerOrdersInput,
  customerOrdersOutput,
  customerProfileSchema,
  customerViewSchema,
  listCustomersInput,
  listCustomersOutput,
  updateCustomerInput,
  updateOwnInput,
} from "./schema.ts";
import { updateCustomer } from "./update-customer.ts";

export const customerRouter = router({
  list: officerProcedure
    .input(listCustomersInput)
    .output(listCustomersOutput)
    .query(({ ctx, input }) => listCustomers(ctx, ctx.merchantId, input)),
  get: officerProcedure
    .input(customerIdInput)
    .output(customerViewSchema)
    .query(({ ctx, input }) => inMerchant(ctx, ctx.merchantId, (uow) => readCustomer(uow, input.id))),
  /** For the owner's page: newest first, with what they bought. */
  browse: adminProcedure
    .input(browseCustomersInput)
    .output(browseCustomersOutput)
    .query(({ ctx, input }) => browseCustomers(ctx, input)),
  profile: adminProcedure
    .input(customerIdInput)
    .output(customerProfileSchema)
    .query(({ ctx, input }) => customerProfile(ctx, ctx.merchantId, input.id)),
  orders: adminProcedure
    .input(customerOrdersInput)
    .output(customerOrdersOutput)
    .query(({ ctx, input }) => customerOrders(ctx, ctx.merchantId, input)),
  create: officerProcedure
    .input(createCustomerInput)
    .output(customerViewSchema)
    .mutation(({ ctx, input }) => createCustomer(ctx, ctx.merchantId, input)),
  update: officerProcedure
    .input(updateCustomerInput)
    .output(customerViewSchema)
    .mutation(({ ctx, input }) => updateCustomer(ctx, ctx.merchantId, input)),
  erase: adminProcedure
    .input(customerIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => eraseCustomer(ctx, ctx.merchantId, input.id)),

  /** The signed-in customer's own name and number; the address is what they sign in with. */
  updateMe: customerProcedure
    .input(updateOwnInput)
    .output(customerViewSchema)
    .mutation(({ ctx, input }) => updateCustomer(ctx, ctx.merchantId, { ...input, id: ctx.actor.customerId })),
  /** Erases the signed-in customer's data; every session of theirs ends. */
  eraseMe: customerProcedure
    .output(z.void())
    .mutation(({ ctx }) => eraseCustomer(ctx, ctx.merchantId, ctx.actor.customerId)),
});
