import { LEVEL_ADMIN, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { staffChanged } from "./add-staff.ts";
import type { StaffView, UpdateStaffInput } from "./schema.ts";
import { staffEmails } from "./staff-emails.ts";
import { lockStaff, staffView, updateStaffRow } from "./staff-store.ts";

/**
 * Changes a member's name or level, or ends and restores the membership; ending it ends its sessions. The last admin
 * stays one: `in_use`.
 */
export async function updateStaff(ctx: Context, merchantId: number, input: UpdateStaffInput): Promise<StaffView> {
  const row = await inMerchant(ctx, merchantId, async (uow) => {
    const { row: before, isLastAdmin } = await lockStaff(uow, input.id);
    const { name = before.name, level = before.level, isActive = before.isActive } = input;
    if (isLastAdmin && (level < LEVEL_ADMIN || !isActive)) throw new PosError("in_use", { reason: "last_admin" });
    const after = await updateStaffRow(uow, { id: input.id, name, level, isActive });
    uow.audit({
      action: before.isActive && !isActive ? "staff.deactivate" : "staff.update",
      subject: `staff:${input.id}`,
      before: { name: before.name, level: before.level, isActive: before.isActive },
      after: { name, level, isActive },
    });
    staffChanged(ctx, uow, after);
    return after;
  });
  const emails = await staffEmails(ctx.deps, [row.accountId]);
  return staffView(row, emails.get(row.accountId) ?? null);
}
