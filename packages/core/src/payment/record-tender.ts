import { PosError, type StaffActor } from "@atapos/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { lockOrder } from "../order/order-store.ts";
import { inMerchant } from "../unit-of-work.ts";
import { balanceFor } from "./balance.ts";
import { type recordTenderInput, type TenderResult, tenderResultSchema } from "./schema.ts";
import { settleTender } from "./settle-tender.ts";

/**
 * Records what a card terminal or a bank transfer has paid, by the number on its slip. Throws already_paid,
 * illegal_transition, not_found.
 */
export function recordTender(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  input: z.infer<typeof recordTenderInput>,
): Promise<TenderResult> {
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "payment.recordTender", input), tenderResultSchema, async () => {
      const order = await lockOrder(uow, input.orderId);
      if (!order) throw new PosError("not_found", { what: "order" });
      const amount = await balanceFor(ctx, uow, order, order.total);
      return settleTender(ctx, uow, order, {
        method: input.method,
        paymentType: input.method === "transfer" ? "bank_transfer" : "card_terminal",
        amount,
        tendered: amount,
        change: 0,
        reference: input.reference,
      });
    }),
  );
}
