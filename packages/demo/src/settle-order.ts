import type { Deps } from "@atapos/core";
import type { StaffActor } from "@atapos/domain";
import { type Caller, callerOf } from "./caller.ts";

const MINUTE = 60_000;
/** A chance at which an order is paid in cash. */
const PAYS_CASH = 0.3;
type Order = Awaited<ReturnType<Caller["order"]["place"]>>;

/** Pays and completes a past order, or cancels it: `chance`, from 0 to 1, decides how it ended. */
export async function settleOrder(
  deps: Deps,
  actor: StaffActor,
  order: Order,
  placedMs: number,
  chance: number,
): Promise<void> {
  const at = (minutes: number) => callerOf(deps, actor, placedMs + minutes * MINUTE);
  const orderId = order.id;
  if (chance < 0.03) {
    await at(4).order.cancel({ orderId, reason: "Tamu berubah pikiran" });
    return;
  }
  if (chance < 0.55) {
    await at(6).payment.payCash({ orderId, amount: handedOver(order.rounded), idempotencyKey: `demo-cash-${orderId}` });
  } else {
    const method = chance < 0.85 ? "card_terminal" : "transfer";
    const reference = `${method === "transfer" ? "TRF" : "EDC"}-${String(orderId).padStart(6, "0")}`;
    await at(6).payment.recordTender({ orderId, method, reference });
  }
  await at(35).order.complete({ orderId });
}

/** Ends what an interrupted seeding left open, as of when it was placed, and returns how many orders there are. */
export async function settleLeftovers(deps: Deps, actor: StaffActor): Promise<number> {
  const caller = callerOf(deps, actor);
  for (const status of ["pending", "confirmed"] as const) {
    const { items } = await caller.order.list({ status });
    for (const order of items) {
      const placedMs = order.createdAt.getTime();
      if (order.paymentStatus !== "paid") await settleOrder(deps, actor, order, placedMs, PAYS_CASH);
      else await callerOf(deps, actor, placedMs + 35 * MINUTE).order.complete({ orderId: order.id });
    }
  }
  return (await caller.order.list({ limit: 1 })).total;
}

/** Cash as people hand it over: the next of the notes that covers the bill. */
function handedOver(amount: number): number {
  const note = [10_000, 20_000, 50_000, 100_000].find((each) => amount <= each);
  return note ?? Math.ceil(amount / 50_000) * 50_000;
}
