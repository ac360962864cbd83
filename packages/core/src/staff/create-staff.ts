import { statement } from "@atapos/db";
import { LEVEL_ADMIN, normaliseEmail, PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { addStaff } from "./add-staff.ts";
import { createAccount } from "./create-account.ts";
import type { CreateStaffInput, StaffView } from "./schema.ts";
import { staffView } from "./staff-store.ts";

/**
 * A new member of the merchant. A person with an account is only taken over from a merchant that the actor
 * administers too: an address alone proves nothing, and its account could be anybody's. Throws `duplicate`.
 */
export async function createStaff(
  ctx: Context & { actor: StaffActor; merchantId: number },
  input: CreateStaffInput,
): Promise<StaffView> {
  const email = normaliseEmail(input.email);
  const known = await findTrustedAccount(ctx, email);
  const { name, level, pin } = input;
  const accountId = known ?? (await createAccount(ctx, { email, name, password: input.password })).id;
  return staffView(await addStaff(ctx, ctx.merchantId, { accountId, level, name, pin }), email);
}

const FIND = statement(
  "staff-find-account",
  `SELECT a.ac_id AS id, (a.ac_id = $2 OR EXISTS (
       SELECT 1 FROM atapos.staff theirs JOIN atapos.staff mine ON mine.me_id = theirs.me_id
       WHERE theirs.ac_id = a.ac_id AND mine.ac_id = $2
         AND mine.st_is_active AND mine.archived_at IS NULL AND mine.st_level = ${LEVEL_ADMIN})
     OR EXISTS (SELECT 1 FROM atapos.account me WHERE me.ac_id = $2 AND me.ac_is_platform)) AS "isTrusted"
   FROM atapos.account a WHERE a.ac_email = $1`,
);

async function findTrustedAccount(ctx: Context & { actor: StaffActor }, email: string): Promise<number | null> {
  const values = [email, ctx.actor.accountId];
  const [found] = await ctx.deps.db.withSystem((tx) => tx.query<{ id: number; isTrusted: boolean }>(FIND, values));
  if (!found) return null;
  if (!found.isTrusted) throw new PosError("duplicate", { field: "email" });
  return found.id;
}
