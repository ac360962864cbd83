// The people who work for a merchant, and the PIN that switches the person at the till.
import { z } from "zod";
import { adminProcedure, officerProcedure, router } from "../trpc.ts";
import { linkAtlas, unlinkAtlas } from "./atlas-user.ts";
import { createStaff } from "./create-staff.ts";
import { inviteStaff } from "./invite-staff.ts";
import { listPeople } from "./list-people.ts";
import { listStaff } from "./list-staff.ts";
import { resendInvitation } from "./resend-invitation.ts";
import {
  createStaffInput,
  invitationIdInput,
  invitationLinkSchema,
  inviteStaffInput,
  linkAtlasInput,
  listStaffInput,
  listStaffOutput,
  peopleSchema,
  pinSessionSchema,
  resendInvitationInput,
  setPinInput,
  staffIdInput,
  staffViewSchema,
  updateStaffInput,
  verifyPinInput,
} from "./schema.ts";
import { setPin } from "./set-pin.ts";
import { unlockPin } from "./unlock-pin.ts";
import { updateStaff } from "./update-staff.ts";
import { verifyPin } from "./verify-pin.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

export const staffRouter = router({
  list: officerProcedure
    .input(listStaffInput)
    .output(listStaffOutput)
    .query(({ ctx, input }) => listStaff(ctx, input)),
  /** For the owner's page: members with what their accounts are good for, and who is invited. */
  people: adminProcedure.output(peopleSchema).query(({ ctx }) => listPeople(ctx)),
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
  unlockPin: adminProcedure
    .input(staffIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => unlockPin(ctx, ctx.merchantId, input.id)),

  invite: adminProcedure
    .input(inviteStaffInput)
    .output(invitationLinkSchema)
    .mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  resendInvitation: adminProcedure
    .input(resendInvitationInput)
    .output(invitationLinkSchema)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  withdrawInvitation: adminProcedure
    .input(invitationIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, ctx.merchantId, input.id)),

  linkAtlas: adminProcedure
    .input(linkAtlasInput)
    .output(z.void())
    .mutation(({ ctx, input }) => linkAtlas(ctx, input)),
  unlinkAtlas: adminProcedure
    .input(staffIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => unlinkAtlas(ctx, input)),
});
