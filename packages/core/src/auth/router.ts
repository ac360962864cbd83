// Sign-in of staff and customers, and the first owner's set-up.
import { z } from "zod";
import { customerProcedure, publicProcedure, router } from "../trpc.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { customerProfile } from "./customer-session.ts";
import { openInvitation } from "./open-invitation.ts";
import { completeSetup } from "./owner-setup.ts";
import { requestLogin } from "./request-login.ts";
import {
  acceptInvitationInput,
  completeSetupInput,
  customerProfileSchema,
  customerSessionSchema,
  invitationOfferSchema,
  openInvitationInput,
  requestedSchema,
  requestLoginInput,
  ssoLoginInput,
  ssoSessionSchema,
  staffLoginInput,
  staffSessionSchema,
  verifyMagicLinkInput,
  verifyOtpInput,
  whoamiSchema,
} from "./schema.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { ssoLogin } from "./sso-login.ts";
import { staffLogin } from "./staff-login.ts";
import { verifyMagicLink } from "./verify-magic-link.ts";
import { verifyOtp } from "./verify-otp.ts";
import { whoami } from "./whoami.ts";

export const authRouter = router({
  staffLogin: publicProcedure
    .input(staffLoginInput)
    .output(staffSessionSchema)
    .mutation(({ ctx, input }) => staffLogin(ctx, input)),
  ssoLogin: publicProcedure
    .input(ssoLoginInput)
    .output(ssoSessionSchema)
    .mutation(({ ctx, input }) => ssoLogin(ctx, input)),
  requestMagicLink: publicProcedure
    .input(requestLoginInput)
    .output(requestedSchema)
    .mutation(({ ctx, input }) => requestLogin(ctx, "magic_link", input)),
  verifyMagicLink: publicProcedure
    .input(verifyMagicLinkInput)
    .output(customerSessionSchema)
    .mutation(({ ctx, input }) => verifyMagicLink(ctx, input)),
  requestOtp: publicProcedure
    .input(requestLoginInput)
    .output(requestedSchema)
    .mutation(({ ctx, input }) => requestLogin(ctx, "otp", input)),
  verifyOtp: publicProcedure
    .input(verifyOtpInput)
    .output(customerSessionSchema)
    .mutation(({ ctx, input }) => verifyOtp(ctx, input)),
  me: customerProcedure
    .output(customerProfileSchema)
    .query(({ ctx }) => customerProfile(ctx.deps, ctx.merchantId, ctx.actor.customerId)),
  whoami: publicProcedure.output(whoamiSchema).query(({ ctx }) => whoami(ctx)),
  signOutEverywhere: publicProcedure.output(z.void()).mutation(({ ctx }) => signOutEverywhere(ctx)),
  completeSetup: publicProcedure
    .input(completeSetupInput)
    .output(staffSessionSchema)
    .mutation(({ ctx, input }) => completeSetup(ctx, input)),
  /** A look that changes nothing: mail scanners follow links too. */
  invitation: publicProcedure
    .input(openInvitationInput)
    .output(invitationOfferSchema)
    .query(({ ctx, input }) => openInvitation(ctx, input)),
  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .output(staffSessionSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
