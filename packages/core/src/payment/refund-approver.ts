import { hasLevel, LEVEL_ADMIN, PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { provePin } from "../staff/pin-store.ts";

/**
 * Who agreed to a refund, as the audit names people: nobody has to when the actor is an admin. Asked anew for every
 * refund. Throws `forbidden` without the approval of an admin, and what `provePin` throws.
 */
export async function refundApprover(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  approval: { staffId: number; pin: string } | null,
): Promise<string | null> {
  if (hasLevel(ctx.actor, LEVEL_ADMIN)) return null;
  if (!approval) throw new PosError("forbidden", { reason: "approval_required" });
  const { level } = await provePin(ctx, merchantId, approval);
  if (level < LEVEL_ADMIN) throw new PosError("forbidden", { reason: "approver_level" });
  return `staff:${approval.staffId}`;
}
