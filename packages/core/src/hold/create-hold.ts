import { PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant } from "../unit-of-work.ts";
import { countHeld, forgetClosedBefore, insertHeld } from "./held-ticket-store.ts";
import { type CreateHoldInput, type HeldTicket, heldTicketSchema } from "./schema.ts";

export const MAX_HELD = 200;
const KEPT_MS = 86_400_000;

/** Puts a ticket aside for any till of the merchant. Throws in_use when too many are held. */
export function createHold(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  input: CreateHoldInput,
): Promise<HeldTicket> {
  const at = new Date(ctx.deps.now());
  const { staffId, name: by } = ctx.actor;
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "hold.create", input), heldTicketSchema, async () => {
      await forgetClosedBefore(uow, new Date(at.getTime() - KEPT_MS));
      if ((await countHeld(uow)) >= MAX_HELD) throw new PosError("in_use", { reason: "too_many_held" });
      const held = await insertHeld(uow, input, { staffId, deviceId: ctx.deviceId, at });
      const { id, name, summary } = held;
      uow.audit({ action: "hold.create", subject: `held:${id}`, after: { name, ...summary } });
      uow.emit({ type: "hold.changed", payload: { id, name, outcome: "held", by } });
      return held;
    }),
  );
}
