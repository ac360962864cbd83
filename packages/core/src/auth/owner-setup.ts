import { statement, type Tx } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { hashPassword } from "../identity/password.ts";
import { insertMerchant } from "../merchant/new-merchant-store.ts";
import { createMerchantSchema } from "../merchant/schema.ts";
import { hasAnyAccount, insertAccount } from "./account-store.ts";
import { findLink, insertChallenge, spendChallenge } from "./challenge-store.ts";
import { linkToken } from "./one-time-code.ts";
import type { CompleteSetupInput, StaffSession } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

const LINK_HOURS = 24;

/** The one-time address that makes the first owner; null once anybody has an account. */
export function createOwnerLink(deps: Deps): Promise<string | null> {
  return deps.db.withSystem(async (tx) => {
    if (await hasAnyAccount(tx)) return null;
    const expiresInMinutes = LINK_HOURS * 60;
    const challenge = await insertChallenge(tx, deps, {
      kind: "owner_setup",
      merchantId: null,
      address: "owner",
      expiresInMinutes,
    });
    return `${deps.config.apiUrl}/setup?token=${linkToken(deps.keys, challenge)}`;
  });
}

const ONE_AT_A_TIME = statement("setup-lock", `SELECT pg_advisory_xact_lock(hashtext('atapos.owner-setup'))`);

/** Makes the first account and its merchant, once and together. Throws `code_invalid` and `code_expired`. */
export async function completeSetup(ctx: Context, input: CompleteSetupInput): Promise<StaffSession> {
  const { deps } = ctx;
  // Anybody may post here: only who holds the link costs a password's slow hash.
  await deps.db.withSystem((tx) => openLink(tx, deps, input.token));
  const passwordHash = await hashPassword(input.password);
  const accountId = await deps.db.withSystem(async (tx) => {
    await tx.query(ONE_AT_A_TIME, []);
    const linkId = await openLink(tx, deps, input.token);
    if (!(await spendChallenge(tx, linkId, new Date(deps.now())))) throw new PosError("code_invalid");
    return createOwner(tx, ctx, input, passwordHash);
  });
  return openStaffSession(deps, accountId);
}

/** The id of the link's challenge while it may be used: unspent, in time, and nobody has an account yet. */
async function openLink(tx: Tx, deps: Deps, token: string): Promise<number> {
  const link = await findLink(tx, deps, "owner_setup", token);
  if (!link || (await hasAnyAccount(tx))) throw new PosError("code_invalid");
  if (link.expiresAt.getTime() <= deps.now()) throw new PosError("code_expired");
  return link.id;
}

/** One transaction: an account without its merchant would close the door behind itself. */
async function createOwner(tx: Tx, ctx: Context, input: CompleteSetupInput, passwordHash: string): Promise<number> {
  const { email, name, merchantName, businessType, posMode } = input;
  const accountId = await insertAccount(tx, { email, name, passwordHash, atlasUserId: null, isPlatform: false });
  const merchant = createMerchantSchema.parse({
    name: merchantName,
    businessType,
    ...(posMode ? { posMode } : {}),
  });
  await insertMerchant(tx, { ...ctx, actor: { kind: "platform", name, accountId } }, merchant);
  return accountId;
}
