import { normaliseEmail, PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { type AttemptLimit, countAttempt } from "../identity/attempt-limit.ts";
import { invitationUrl } from "../identity/invitation-link.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { findMember } from "./account-facts-store.ts";
import { insertInvitation, type NewInvitation } from "./invitation-store.ts";
import { type InvitationLink, type InvitationView, type InviteStaffInput, invitationViewSchema } from "./schema.ts";

type AdminContext = Context & { actor: StaffActor; merchantId: number };

/** Over all merchants, so that no address is flooded. */
const MAIL_LIMIT: AttemptLimit = { name: "invitation-mail", max: 6, windowSeconds: 3600 };

/**
 * Asks somebody to work here, by mail and by a link to pass on. Known and unknown addresses are handled alike: only
 * the merchant's own members are looked for. Throws `duplicate` for a member, and for who is invited already.
 */
export async function inviteStaff(ctx: AdminContext, input: InviteStaffInput): Promise<InvitationLink> {
  const email = normaliseEmail(input.email);
  const member = await ctx.deps.db.withSystem((tx) => findMember(tx, ctx.merchantId, email));
  if (member) throw new PosError("duplicate", { field: "email", reason: member.isActive ? "member" : "ended_member" });
  await countInvitationMail(ctx, email);
  const invitation = await inMerchant(ctx, ctx.merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "staff.invite", input), invitationViewSchema, async () => {
      const language = input.language ?? (await readMerchant(uow)).language;
      const { name, level } = input;
      return sendInvitation(ctx, uow, { email, name, level, language }, "staff.invite");
    }),
  );
  return withLink(ctx, invitation);
}

/** Throws `too_many_attempts`. Not to be called inside a transaction. */
export const countInvitationMail = ({ deps }: Context, email: string): Promise<void> =>
  countAttempt(deps, MAIL_LIMIT, email);

/** Writes a link of its own, to be mailed once that is true. */
export async function sendInvitation(
  ctx: AdminContext,
  uow: UnitOfWork,
  invited: NewInvitation,
  action: "staff.invite" | "staff.resendInvitation",
): Promise<InvitationView> {
  const invitation = await insertInvitation(uow, ctx.deps, invited, ctx.actor.staffId);
  const { id, email, name, level } = invitation;
  uow.audit({ action, subject: `invitation:${id}`, after: { name, email, level } });
  uow.emit({ type: "staff.changed", payload: { invitationId: id } });
  uow.enqueue("invitation-mail", { merchantId: uow.merchantId, invitationId: id });
  return invitation;
}

/** The link is derived, never stored: not among the answers that a repeated request is given either. */
export function withLink({ deps }: Context, invitation: InvitationView): InvitationLink {
  return { ...invitation, url: invitationUrl(deps, invitation) };
}
