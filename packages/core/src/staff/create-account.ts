import { insertAccount } from "../auth/account-store.ts";
import type { Context } from "../context.ts";
import { hashPassword } from "../identity/password.ts";

interface CreateAccountInput {
  email: string;
  name: string;
  password?: string | undefined;
  atlasUserId?: string | undefined;
  isPlatform?: boolean | undefined;
}

/** A person's account, over all merchants. Throws `duplicate` for an address that has one. */
export async function createAccount(ctx: Context, input: CreateAccountInput): Promise<{ id: number }> {
  const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
  const { email, name, atlasUserId = null, isPlatform = false } = input;
  const id = await ctx.deps.db.withSystem((tx) =>
    insertAccount(tx, { email, name, passwordHash, atlasUserId, isPlatform }),
  );
  return { id };
}
