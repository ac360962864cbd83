// The people who work for a merchant, and the PIN that switches the person at the till.
import { z } from "zod";
import { adminProcedure, officerProcedure, router } from "../trpc.ts";
import { createStaff } from "./create-staff.ts";
import { listStaff } from "./list-staff.ts";
import {
  createStaffInput,
  listStaffInput,
  listStaffOutput,
  pinSessionSchema,
  setPinInput,
  staffIdInput,
  staffViewSchema,
  updateStaffInput,
  verifyPinInput,
} from "./schema.ts";
import { setPin } from "./set-pin.ts";
import { updateStaff } from "./update-staff.ts";
import { verifyPin } from "./verify-pin.ts";

export const staffRouter = router({
  list: officerProcedure
    .input(listStaffInput)
    .output(listStaffOutput)
    .query(({ ctx, input }) => listStaff(ctx, input)),
  create: adminProcedure
    .input(createStaffInput)
    .output(staffViewSchema)
    .mutation(({ ctx, input }) => createStaff(ctx, input)),
  update: adminProcedure
    .input(updateStaffInput)
    .output(staffViewSchema)
    .mutation(({ ctx, input }) => updateStaff(ctx, ctx.merchantId, input)),
  deactivate: adminProcedure
    .input(staffIdInput)
    .output(staffViewSchema)
    .mutation(({ ctx, input }) => updateStaff(ctx, ctx.merchantId, { ...input, isActive: false })),
  setPin: officerProcedure
    .input(setPinInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setPin(ctx, input)),
  verifyPin: officerProcedure
    .input(verifyPinInput)
    .output(pinSessionSchema)
    .mutation(({ ctx, input }) => verifyPin(ctx, ctx.merchantId, input)),
});
