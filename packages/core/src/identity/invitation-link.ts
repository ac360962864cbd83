import { createHmac } from "node:crypto";
import type { Deps } from "../deps.ts";

/** What a link's secret is derived from; the row keeps only the secret's hash, and a mail job only the id. */
interface InvitationSeed {
  id: number;
  expiresAt: Date;
}

/** The address that opens an invitation: for its mail, and for whoever invited to pass on. */
export function invitationUrl(deps: Deps, seed: InvitationSeed): string {
  return `${deps.config.posUrl}/invite?token=${tokenOf(deps, seed)}`;
}

export function hashOfInvitation(deps: Deps, seed: InvitationSeed): string {
  return hashOfInvitationToken(deps, tokenOf(deps, seed));
}

export function hashOfInvitationToken(deps: Deps, token: string): string {
  return hmac(deps, `invitation-hash:${token}`);
}

/** 256 bits, base64url. */
const tokenOf = (deps: Deps, { id, expiresAt }: InvitationSeed): string =>
  hmac(deps, `invitation:${id}:${expiresAt.getTime()}`);

const hmac = (deps: Deps, text: string): string =>
  createHmac("sha256", deps.keys.code).update(text).digest("base64url");
