import { LEVEL_ADMIN, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { staffChanged } from "./add-staff.ts";
import { endInvitationsOf } from "./invitation-store.ts";
import type { StaffView, UpdateStaffInput } from "./schema.ts";
import { staffEmails } from "./staff-emails.ts";
import { lockStaff, type StaffRow, staffView, updateStaffRow } from "./staff-store.ts";

/**
 * Changes a member's name or level, or ends and restores the membership; ending it ends its sessions. The last admin
 * stays one, and nobody takes their own rights away: `in_use`. Who may invite no longer has nobody invited.
 */
export async function updateStaff(ctx: Context, merchantId: number, input: UpdateStaffInput): Promise<StaffView> {
  const row = await inMerchant(ctx, merchantId, async (uow) => {
    const { row: before, isLastAdmin } = await lockStaff(uow, input.id);
    const { name = before.name, level = before.level, isActive = before.isActive } = input;
    const isLess = level < before.level || (before.isActive && !isActive);
    if (isLastAdmin && isLess) throw new PosError("in_use", { reason: "last_admin" });
    if (isLess && isOwn(ctx, input.id)) throw new PosError("in_use", { reason: "own_membership" });
    const after = await updateStaffRow(uow, { id: input.id, name, level, isActive });
    uow.audit({
      action: before.isActive && !isActive ? "staff.deactivate" : "staff.update",
      subject: `staff:${input.id}`,
      before: { name: before.name, level: before.level, isActive: before.isActive },
      after: { name, level, isActive },
    });
    if (mayInvite(before) && !mayInvite(after)) await withdrawAll(ctx, uow, input.id);
    staffChanged(ctx, uow, after);
    return after;
  });
  const emails = await staffEmails(ctx.deps, [row.accountId]);
  return staffView(row, emails.get(row.accountId) ?? null);
}

const isOwn = ({ actor }: Context, staffId: number): boolean => actor.kind === "staff" && actor.staffId === staffId;

const mayInvite = ({ isActive, level }: StaffRow): boolean => isActive && level >= LEVEL_ADMIN;

async function withdrawAll(ctx: Context, uow: UnitOfWork, staffId: number): Promise<void> {
  for (const { id, ...before } of await endInvitationsOf(uow, staffId, ctx.deps.now())) {
    uow.audit({ action: "staff.withdrawInvitation", subject: `invitation:${id}`, before });
  }
}
