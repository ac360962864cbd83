import type { StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { type AccountFacts, mayLinkAtlas, mayUnlinkAtlas, readAccountFacts } from "./account-facts-store.ts";
import { listInvitations } from "./invitation-store.ts";
import type { MemberView, People } from "./schema.ts";
import { listMembers, type MemberRow, staffView } from "./staff-store.ts";

/** Everybody who works here, worked here or is invited to, for the owner's page: three statements, however many. */
export async function listPeople(ctx: Context & { actor: StaffActor; merchantId: number }): Promise<People> {
  const { deps, merchantId, actor } = ctx;
  const { members, invitations } = await inMerchant(ctx, merchantId, async (uow) => ({
    members: await listMembers(uow),
    invitations: await listInvitations(uow),
  }));
  const accountIds = members.map((member) => member.accountId);
  const facts = await deps.db.withSystem((tx) => readAccountFacts(tx, merchantId, accountIds));
  const hasAtlas = deps.sso !== null;
  return {
    members: members.flatMap((member) => {
      const account = facts.get(member.accountId);
      return account ? [memberView(member, account, { isOwn: member.id === actor.staffId, hasAtlas })] : [];
    }),
    invitations,
    hasAtlas,
  };
}

function memberView(row: MemberRow, account: AccountFacts, seen: { isOwn: boolean; hasAtlas: boolean }): MemberView {
  const { lastActiveAt, ...member } = row;
  return {
    ...staffView(member, account.email),
    lastActiveAt,
    hasPassword: account.hasPassword,
    atlasUserId: account.atlasUserId,
    mayLinkAtlas: seen.hasAtlas && mayLinkAtlas(account, seen.isOwn),
    mayUnlinkAtlas: mayUnlinkAtlas(account, seen.isOwn),
  };
}
