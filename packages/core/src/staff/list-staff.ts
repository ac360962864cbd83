import { hasLevel, LEVEL_ADMIN, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { StaffView } from "./schema.ts";
import { staffEmails } from "./staff-emails.ts";
import { listStaffRows, staffView } from "./staff-store.ts";

/** The merchant's people: for the till's choice of person, and for admins with addresses and the inactive ones. */
export async function listStaff(
  ctx: Context & { actor: StaffActor; merchantId: number },
  input: { includeInactive: boolean },
): Promise<{ items: StaffView[]; total: number }> {
  const isAdmin = hasLevel(ctx.actor, LEVEL_ADMIN);
  const rows = await inMerchant(ctx, ctx.merchantId, (uow) => listStaffRows(uow, isAdmin && input.includeInactive));
  const accountIds = rows.map((row) => row.accountId);
  const emails = isAdmin ? await staffEmails(ctx.deps, accountIds) : new Map<number, string>();
  return { items: rows.map((row) => staffView(row, emails.get(row.accountId) ?? null)), total: rows.length };
}
