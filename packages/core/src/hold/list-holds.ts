import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { MAX_HELD } from "./create-hold.ts";
import { listHeld } from "./held-ticket-store.ts";
import type { HeldTicket } from "./schema.ts";

/** Everything that is held at the merchant's tills, newest first. */
export function listHolds(ctx: Context, merchantId: number): Promise<{ items: HeldTicket[]; total: number }> {
  return inMerchant(ctx, merchantId, async (uow) => {
    const items = await listHeld(uow, MAX_HELD);
    return { items, total: items.length };
  });
}
