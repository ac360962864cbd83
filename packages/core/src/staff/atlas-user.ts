import { PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { proveSsoUser } from "../identity/prove-sso-user.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import type { SsoUser } from "../ports/staff-sso.ts";
import { inMerchant } from "../unit-of-work.ts";
import { lockAccountFacts, mayLinkAtlas, mayUnlinkAtlas, setAtlasUser } from "./account-facts-store.ts";
import { readStaffAccount } from "./staff-store.ts";

type AdminContext = Context & { actor: StaffActor; merchantId: number };

/**
 * Gives a member's account its Atlas user, whose password proves it: a typed name alone could be anybody's. Only one's
 * own account, or one that has no other way in and counts nowhere else; a person's own account is nobody else's to
 * open. Throws `forbidden`, `duplicate`, `code_invalid`.
 */
export async function linkAtlas(
  ctx: AdminContext,
  input: { id: number; username: string; password: string },
): Promise<void> {
  const accountId = await accountOf(ctx, input.id);
  const user = await provenUser(ctx, input);
  // Whoever runs the installation is found by Atlas alone.
  if (user.level <= 0 || user.isPlatform) throw new PosError("forbidden", { reason: "atlas_no_role" });
  await change(ctx, { ...input, accountId, atlasUserId: user.id });
}

/** Takes the Atlas user away, and ends the account's sessions: who came by Atlas comes so no longer. */
export async function unlinkAtlas(ctx: AdminContext, { id }: { id: number }): Promise<void> {
  await change(ctx, { id, accountId: await accountOf(ctx, id), atlasUserId: null });
}

/** A wrong password of Atlas says nothing of the session that asks. */
async function provenUser({ deps }: Context, given: { username: string; password: string }): Promise<SsoUser> {
  try {
    return (await proveSsoUser(deps, given)).user;
  } catch (error) {
    if (!(error instanceof PosError) || error.code !== "unauthenticated") throw error;
    throw new PosError("code_invalid", { reason: "atlas_wrong" }, { cause: error });
  }
}

const accountOf = (ctx: AdminContext, staffId: number): Promise<number> =>
  inMerchant(ctx, ctx.merchantId, (uow) => readStaffAccount(uow, staffId));

interface AtlasChange {
  id: number;
  accountId: number;
  atlasUserId: string | null;
}

async function change(ctx: AdminContext, { id, accountId, atlasUserId }: AtlasChange): Promise<void> {
  const { deps, merchantId, actor } = ctx;
  const may = atlasUserId === null ? mayUnlinkAtlas : mayLinkAtlas;
  await deps.db.withSystem(async (tx) => {
    const facts = await lockAccountFacts(tx, merchantId, accountId);
    if (!may(facts, id === actor.staffId)) throw new PosError("forbidden", { reason: "own_account" });
    await setAtlasUser(tx, accountId, atlasUserId);
    const db = await tx.prisma();
    await db.auditLog.create({
      data: {
        ...{ merchantId, actor: `staff:${actor.staffId}`, requestId: ctx.requestId },
        ...{ action: atlasUserId === null ? "staff.unlinkAtlas" : "staff.linkAtlas", subject: `staff:${id}` },
        ...{ before: { atlasUserId: facts.atlasUserId }, after: { atlasUserId } },
      },
    });
    tx.afterCommit(() => forgetAccount(deps, accountId));
  });
}
