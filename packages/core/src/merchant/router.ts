// Merchants and their settings: staff read their own, admins change theirs, platform operators all.
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { merchantAdminProcedure, officerProcedure, router } from "../trpc.ts";
import { administeredMerchant } from "./administered-merchants.ts";
import { createMerchant } from "./create-merchant.ts";
import { deleteMerchant } from "./delete-merchant.ts";
import { getMerchant } from "./get-merchant.ts";
import { listMerchants } from "./list-merchants.ts";
import {
  createMerchantSchema,
  listMerchantsSchema,
  merchantPageSchema,
  merchantViewSchema,
  updateMerchantSchema,
} from "./schema.ts";
import { updateMerchant } from "./update-merchant.ts";

export const merchantRouter = router({
  /** The merchant that the staff member works for. */
  current: officerProcedure.output(merchantViewSchema).query(({ ctx }) => getMerchant(ctx, ctx.merchantId)),

  list: merchantAdminProcedure
    .input(listMerchantsSchema)
    .output(merchantPageSchema)
    .query(({ ctx, input }) => listMerchants(ctx, ctx.actor, input)),

  get: merchantAdminProcedure
    .input(z.object({ id: z.int().optional() }))
    .output(merchantViewSchema)
    .query(async ({ ctx, input }) => getMerchant(ctx, await administeredMerchant(ctx, ctx.actor, input.id))),

  create: merchantAdminProcedure
    .input(createMerchantSchema.extend({ idempotencyKey: idempotencyKeySchema }))
    .output(merchantViewSchema)
    .mutation(({ ctx, input }) => createMerchant(ctx, input)),

  update: merchantAdminProcedure
    .input(updateMerchantSchema.extend({ id: z.int().optional() }))
    .output(merchantViewSchema)
    .mutation(async ({ ctx, input: { id, ...input } }) =>
      updateMerchant(ctx, await administeredMerchant(ctx, ctx.actor, id), input),
    ),

  delete: merchantAdminProcedure
    .input(z.object({ id: z.int() }))
    .output(z.object({ id: z.int() }))
    .mutation(async ({ ctx, input }) => {
      await deleteMerchant(ctx, await administeredMerchant(ctx, ctx.actor, input.id));
      return input;
    }),
});
