import type { Deps } from "../deps.ts";
import { invitationUrl } from "../identity/invitation-link.ts";
import { invitationMail } from "../mail/invitation-mail.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { readOpenInvitation } from "../staff/invitation-store.ts";
import type { JobData } from "./queue.ts";

/** Mails an invitation's link, derived anew from its row. One that ended meanwhile is not sent. */
export async function sendInvitationMail(deps: Deps, data: JobData["invitation-mail"]): Promise<void> {
  const { merchantId, invitationId } = data;
  const found = await deps.db.withMerchant(merchantId, async (tx) => {
    const invitation = await readOpenInvitation(tx, { merchantId, id: invitationId, now: deps.now() });
    return invitation && { invitation, merchant: await readMerchant(tx) };
  });
  if (!found) return;
  const { invitation, merchant } = found;
  const { language, name, invitedBy, expiresAt, email } = invitation;
  const { name: merchantName, timeZone } = merchant;
  const url = invitationUrl(deps, invitation);
  const content = invitationMail({ language, merchantName, name, invitedBy, url, expiresAt, timeZone });
  await deps.mail.send({ to: email, ...content, idempotencyKey: `invitation-${merchantId}-${invitationId}` });
}
