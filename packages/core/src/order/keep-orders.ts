import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { giveOrdersToCustomer } from "./order-changes-store.ts";

/**
 * Puts what a table session ordered into the history of the customer who signed in on the same phone, and mails the
 * receipts of what is paid. Without a table there is nothing to keep. Throws forbidden without a customer.
 */
export async function keepOrders(ctx: Context): Promise<{ kept: number }> {
  const { actor } = ctx;
  if (actor.kind === "customer") return { kept: 0 };
  if (actor.kind !== "table" || actor.customerId === undefined) throw new PosError("forbidden");
  const { merchantId, sessionId, customerId } = actor;
  return inMerchant(ctx, merchantId, async (uow) => {
    const kept = await giveOrdersToCustomer(uow, { sessionId, customerId });
    for (const { id, isPaid } of kept) {
      uow.audit({ action: "order.keep", subject: `order:${id}`, after: { customerId } });
      if (isPaid) uow.enqueue("receipt-mail", { merchantId, orderId: id });
    }
    return { kept: kept.length };
  });
}
