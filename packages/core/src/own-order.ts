import { PosError } from "@atapos/domain";
import type { Context } from "./context.ts";

/**
 * Staff reach every order of their merchant, a customer its own, a table session what was ordered in it. Another's
 * order does not exist. Throws `not_found`.
 */
export function assertOwnOrder(
  actor: Context["actor"],
  order: { customerId: number | null; tableSessionId: number | null },
): void {
  if (!isOwn(actor, order)) throw new PosError("not_found", { what: "order" });
}

/** Nobody's order belongs to nobody who is signed in. */
const isCustomersOwn = (mine: number | undefined, owner: number | null): boolean =>
  mine !== undefined && owner === mine;

function isOwn(actor: Context["actor"], order: { customerId: number | null; tableSessionId: number | null }): boolean {
  switch (actor.kind) {
    case "staff":
    case "system":
      return true;
    case "customer":
      return order.customerId === actor.customerId;
    case "table":
      return order.tableSessionId === actor.sessionId || isCustomersOwn(actor.customerId, order.customerId);
    case "platform":
    case "anonymous":
      return false;
  }
}
