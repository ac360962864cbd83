// Merchants and their settings: staff read their own, admins change theirs, platform operators all.
import { SETUP_STEPS } from "@atapos/domain";
import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { imageBytesSchema } from "../picture.ts";
import { adminProcedure, merchantAdminProcedure, officerProcedure, router } from "../trpc.ts";
import { administeredMerchant } from "./administered-merchants.ts";
import { checkGateway } from "./check-gateway.ts";
import { createMerchant } from "./create-merchant.ts";
import { deleteMerchant } from "./delete-merchant.ts";
import { gatewayCheckSchema, gatewayKeysSchema, gatewayStatusSchema } from "./gateway-schema.ts";
import { gatewayStatus } from "./gateway-status.ts";
import { getMerchant } from "./get-merchant.ts";
import { listMerchants } from "./list-merchants.ts";
import {
  createMerchantSchema,
  listMerchantsSchema,
  merchantPageSchema,
  merchantViewSchema,
  setupFactsSchema,
  updateMerchantSchema,
} from "./schema.ts";
import { setGatewayKeys } from "./set-gateway-keys.ts";
import { removeLogo, setLogo } from "./set-logo.ts";
import { passSetupStep, readSetup } from "./setup.ts";
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

  setLogo: adminProcedure
    .input(z.object({ bytes: imageBytesSchema, expectedVersion: z.int().optional() }))
    .output(merchantViewSchema)
    .mutation(({ ctx, input }) => setLogo(ctx, ctx.merchantId, input)),

  removeLogo: adminProcedure
    .input(z.object({ expectedVersion: z.int().optional() }))
    .output(merchantViewSchema)
    .mutation(({ ctx, input }) => removeLogo(ctx, ctx.merchantId, input.expectedVersion)),

  gatewayStatus: adminProcedure.output(gatewayStatusSchema).query(({ ctx }) => gatewayStatus(ctx, ctx.merchantId)),

  /** Checked with the gateway first: a key that it refuses, or cannot be asked about, is not saved. */
  setGatewayKeys: adminProcedure
    .input(gatewayKeysSchema)
    .output(gatewayStatusSchema)
    .mutation(({ ctx, input }) => setGatewayKeys(ctx, ctx.merchantId, input)),

  checkGateway: adminProcedure.output(gatewayCheckSchema).mutation(({ ctx }) => checkGateway(ctx, ctx.merchantId)),

  setup: adminProcedure.output(setupFactsSchema).query(({ ctx }) => readSetup(ctx, ctx.merchantId)),

  passSetupStep: adminProcedure
    .input(z.object({ step: z.enum(SETUP_STEPS) }))
    .output(setupFactsSchema)
    .mutation(({ ctx, input }) => passSetupStep(ctx, ctx.merchantId, input.step)),

  delete: merchantAdminProcedure
    .input(z.object({ id: z.int() }))
    .output(z.object({ id: z.int() }))
    .mutation(async ({ ctx, input }) => {
      await deleteMerchant(ctx, await administeredMerchant(ctx, ctx.actor, input.id));
      return input;
    }),
});
