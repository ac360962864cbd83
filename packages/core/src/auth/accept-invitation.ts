import { statement, type Tx } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { appendEvents } from "../event/append.ts";
import { type AttemptLimit, countAttempt } from "../identity/attempt-limit.ts";
import { hashPassword } from "../identity/password.ts";
import { provePassword } from "../identity/prove-password.ts";
import { proveSsoUser } from "../identity/prove-sso-user.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import {
  acceptRow,
  claimAccount,
  findInvitation,
  lockInvitation,
  type OpenedInvitation,
} from "../staff/opened-invitation-store.ts";
import { insertStaff, type StaffRow } from "../staff/staff-store.ts";
import { insertAccount } from "./account-store.ts";
import { linkSsoUser } from "./link-sso-user.ts";
import { invitationState, invitationWays } from "./open-invitation.ts";
import type { AcceptInvitationInput, InvitationOffer, StaffSession } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

const ACCEPT_LIMIT: AttemptLimit = { name: "invitation-accept", max: 10, windowSeconds: 900 };

/**
 * Makes the invited person a member, once, and signs them in. Throws `code_invalid` and `code_expired` for the link,
 * `in_use` when the account must be proven in another way, `unauthenticated`, `too_many_attempts`, `merchant_inactive`,
 * `forbidden` for another's account, and `duplicate` for who is a member already.
 */
export async function acceptInvitation(ctx: Context, input: AcceptInvitationInput): Promise<StaffSession> {
  const { deps } = ctx;
  const found = await deps.db.withSystem((tx) => findInvitation(tx, deps, input.token));
  if (!found) throw new PosError("code_invalid", { reason: "invitation_unknown" });
  requireOpen(invitationState(found, deps.now()));
  await countAttempt(deps, ACCEPT_LIMIT, `${found.merchantId}:${found.id}`);
  if (!invitationWays(found, deps).includes(input.way)) throw new PosError("in_use", { reason: "another_way_in" });
  const proof = await prove(deps, found, input);
  const accountId = await deps.db.withSystem((tx) => join(tx, ctx, found, proof));
  return openStaffSession(deps, accountId, { merchantId: found.merchantId, ssoLevel: null });
}

function requireOpen(state: InvitationOffer["state"]): void {
  switch (state) {
    case "open":
      return;
    case "expired":
      throw new PosError("code_expired", { reason: "invitation_expired" });
    case "merchant_inactive":
      throw new PosError("merchant_inactive");
    case "accepted":
    case "withdrawn":
    case "replaced":
      throw new PosError("code_invalid", { reason: `invitation_${state}` });
  }
}

type Proof = { kind: "account"; accountId: number } | { kind: "new"; passwordHash: string; name: string };

/** Who joins: never in a transaction, since a try counts whatever becomes of it. */
async function prove(deps: Deps, found: OpenedInvitation, input: AcceptInvitationInput): Promise<Proof> {
  switch (input.way) {
    case "new_password":
      return { kind: "new", passwordHash: await hashPassword(input.password), name: input.name ?? found.name };
    case "password": {
      const accountId = await provePassword(deps, { email: found.email, password: input.password });
      return { kind: "account", accountId };
    }
    case "atlas": {
      const { user } = await proveSsoUser(deps, input);
      const accountId = await linkSsoUser(deps, user);
      if (found.hasAccount) await requireAddress(deps, accountId, found.email);
      return { kind: "account", accountId };
    }
  }
}

const HAS_ADDRESS = statement(
  "account-has-address",
  `SELECT ac_id AS id FROM atapos.account WHERE ac_id = $1 AND ac_email = $2`,
);

/** An invitation to somebody with an account is for that account. */
async function requireAddress(deps: Deps, accountId: number, email: string): Promise<void> {
  const held = await deps.db.withSystem((tx) => tx.query(HAS_ADDRESS, [accountId, email]));
  if (held.length === 0) throw new PosError("forbidden", { reason: "another_account" });
}

/** One transaction: whoever ends it second finds the link spent, and nothing half-made stays. */
async function join(tx: Tx, ctx: Context, found: OpenedInvitation, proof: Proof): Promise<number> {
  const { deps } = ctx;
  const now = Math.floor(deps.now());
  if (!(await lockInvitation(tx, found, now))) throw new PosError("code_invalid", { reason: "invitation_accepted" });
  const accountId = proof.kind === "account" ? proof.accountId : await makeAccount(tx, found, proof);
  const name = proof.kind === "new" ? proof.name : found.name;
  const row = await insertStaff(tx, found.merchantId, { accountId, name, level: found.level, pinHash: null });
  await acceptRow(tx, found, { staffId: row.id, at: now });
  await tellMerchant(tx, ctx, found, row);
  return accountId;
}

async function makeAccount(tx: Tx, found: OpenedInvitation, proof: Proof & { kind: "new" }): Promise<number> {
  const { passwordHash, name } = proof;
  const claimed = await claimAccount(tx, found, passwordHash);
  if (claimed !== null) return claimed;
  if (found.hasAccount) throw new PosError("in_use", { reason: "another_way_in" });
  return insertAccount(tx, { email: found.email, name, passwordHash, atlasUserId: null, isPlatform: false });
}

async function tellMerchant(tx: Tx, ctx: Context, { merchantId }: OpenedInvitation, row: StaffRow): Promise<void> {
  const subject = `staff:${row.id}`;
  const { id: staffId, accountId, name, level } = row;
  const db = await tx.prisma();
  await db.auditLog.create({
    data: {
      ...{ merchantId, actor: subject, requestId: ctx.requestId },
      ...{ action: "staff.acceptInvitation", subject, after: { name, level } },
    },
  });
  await appendEvents({ ...tx, merchantId }, [{ type: "staff.changed", payload: { staffId, accountId } }]);
  tx.afterCommit(() => {
    forgetAccount(ctx.deps, accountId);
    ctx.deps.events.wake(merchantId);
  });
}
