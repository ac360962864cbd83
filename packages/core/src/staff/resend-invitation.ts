import type { StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant } from "../unit-of-work.ts";
import { endInvitation, readInvitation } from "./invitation-store.ts";
import { countInvitationMail, sendInvitation, withLink } from "./invite-staff.ts";
import { type InvitationLink, invitationViewSchema } from "./schema.ts";

/** Sends an invitation again, with a new link; the old one opens nothing any more. */
export async function resendInvitation(
  ctx: Context & { actor: StaffActor; merchantId: number },
  input: { id: number; idempotencyKey?: string | undefined },
): Promise<InvitationLink> {
  const { email } = await inMerchant(ctx, ctx.merchantId, (uow) => readInvitation(uow, input.id));
  await countInvitationMail(ctx, email);
  const invitation = await inMerchant(ctx, ctx.merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "staff.resendInvitation", input), invitationViewSchema, async () => {
      const before = await endInvitation(uow, input.id, { as: "replaced", at: ctx.deps.now() });
      return sendInvitation(ctx, uow, before, "staff.resendInvitation");
    }),
  );
  return withLink(ctx, invitation);
}
