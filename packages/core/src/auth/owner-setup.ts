import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { createMerchant } from "../merchant/create-merchant.ts";
import { hasAnyAccount, insertAccount } from "./account-store.ts";
import { insertChallenge, spendLink } from "./challenge-store.ts";
import { linkToken } from "./one-time-code.ts";
import { hashPassword } from "./password.ts";
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
const FORGET_ACCOUNT = statement("setup-forget-account", `DELETE FROM atapos.account WHERE ac_id = $1`);

/** Makes the first account and its merchant, once. Throws `code_invalid` and `code_expired`. */
export async function completeSetup(ctx: Context, input: CompleteSetupInput): Promise<StaffSession> {
  const { deps } = ctx;
  const accountId = await createFirstAccount(ctx, input);
  try {
    const { merchantName: name, businessType, posMode } = input;
    const owner = { kind: "platform", name: input.name, accountId } as const;
    await createMerchant({ ...ctx, actor: owner }, { name, businessType, ...(posMode ? { posMode } : {}) });
  } catch (error) {
    // Without its merchant the account would close the door behind itself: the next start prints a new link.
    await deps.db.withSystem((tx) => tx.query(FORGET_ACCOUNT, [accountId]));
    throw error;
  }
  return openStaffSession(deps, accountId);
}

async function createFirstAccount(ctx: Context, input: CompleteSetupInput): Promise<number> {
  const { deps } = ctx;
  const passwordHash = await hashPassword(input.password);
  return deps.db.withSystem(async (tx) => {
    await tx.query(ONE_AT_A_TIME, []);
    if (await hasAnyAccount(tx)) throw new PosError("code_invalid");
    const link = await spendLink(tx, deps, "owner_setup", input.token);
    if (!link) throw new PosError("code_invalid");
    if (link.expiresAt.getTime() <= deps.now()) throw new PosError("code_expired");
    const { email, name } = input;
    return insertAccount(tx, { email, name, passwordHash, atlasUserId: null, isPlatform: false });
  });
}
