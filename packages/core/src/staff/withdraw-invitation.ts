import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { endInvitation } from "./invitation-store.ts";

/** Takes an invitation back: its link opens nothing any more. */
export function withdrawInvitation(ctx: Context, merchantId: number, id: number): Promise<void> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const { name, email, level } = await endInvitation(uow, id, { as: "withdrawn", at: ctx.deps.now() });
    uow.audit({ action: "staff.withdrawInvitation", subject: `invitation:${id}`, before: { name, email, level } });
    uow.emit({ type: "staff.changed", payload: { invitationId: id } });
  });
}
