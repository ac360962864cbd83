import { PosError, type StaffActor } from "@atapos/domain";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { closedBy, closeHeld, type HoldOutcome, lockOpen } from "./held-ticket-store.ts";
import { type HeldTicket, heldTicketSchema } from "./schema.ts";

type StaffContext = Context & { actor: StaffActor };

/**
 * Takes a ticket back to one till. Of two that want it one gets it; the other gets not_found with who was faster. The
 * same key repeated, after a lost answer, gives the ticket again.
 */
export function takeHold(
  ctx: StaffContext,
  merchantId: number,
  input: { id: number; idempotencyKey?: string | undefined },
): Promise<HeldTicket> {
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "hold.take", input), heldTicketSchema, () => close(ctx, uow, input.id, "taken")),
  );
}

/** Throws a held ticket away. Throws not_found as `takeHold` does. */
export async function discardHold(ctx: StaffContext, merchantId: number, id: number): Promise<void> {
  await inMerchant(ctx, merchantId, (uow) => close(ctx, uow, id, "discarded"));
}

async function close(ctx: StaffContext, uow: UnitOfWork, id: number, outcome: HoldOutcome): Promise<HeldTicket> {
  const held = await lockOpen(uow, id);
  if (!held) throw await goneTo(uow, id);
  const { staffId, name: by } = ctx.actor;
  await closeHeld(uow, id, { outcome, at: new Date(ctx.deps.now()), staffId });
  const { name, summary } = held;
  const action = outcome === "taken" ? "hold.take" : "hold.discard";
  uow.audit({ action, subject: `held:${id}`, before: { name, ...summary } });
  uow.emit({ type: "hold.changed", payload: { id, name, outcome, by } });
  return held;
}

async function goneTo(uow: UnitOfWork, id: number): Promise<PosError> {
  const closed = await closedBy(uow, id);
  if (!closed) return new PosError("not_found", { what: "held_ticket" });
  const { outcome, by, at } = closed;
  return new PosError("not_found", { what: "held_ticket", outcome, by, at: at.toISOString() });
}
