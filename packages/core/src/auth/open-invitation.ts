import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { findInvitation, type OpenedInvitation } from "../staff/opened-invitation-store.ts";
import type { InvitationOffer } from "./schema.ts";

/** What a link offers to whoever holds it, and whether it still can. Throws `code_invalid` for a link that never was. */
export async function openInvitation({ deps }: Context, { token }: { token: string }): Promise<InvitationOffer> {
  const found = await deps.db.withSystem((tx) => findInvitation(tx, deps, token));
  if (!found) throw new PosError("code_invalid", { reason: "invitation_unknown" });
  const { merchantName, invitedBy, name, level, expiresAt, timeZone } = found;
  const offer = { merchantName, invitedBy, name, level, expiresAt, timeZone, email: masked(found.email) };
  return { ...offer, state: invitationState(found, deps.now()), ways: invitationWays(found, deps) };
}

export function invitationState(found: OpenedInvitation, now: number): InvitationOffer["state"] {
  if (found.endedAs !== null) return found.endedAs;
  if (found.expiresAt.getTime() <= now) return "expired";
  return found.isMerchantActive ? "open" : "merchant_inactive";
}

/**
 * An address alone proves nothing, and neither does the link: whoever invited holds it too. So an account that exists
 * is proven by its own password or by Atlas, and only one that counts nowhere may be given its first password.
 */
export function invitationWays(found: OpenedInvitation, deps: Deps): InvitationOffer["ways"] {
  return [
    ...(!found.hasAccount || found.isUnclaimed ? ["new_password" as const] : []),
    ...(found.hasPassword ? ["password" as const] : []),
    ...(deps.sso !== null ? ["atlas" as const] : []),
  ];
}

function masked(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 1)}•••@${host}`;
}
