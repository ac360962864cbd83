import { randomUUID } from "node:crypto";
import { cashTender, PosError, type StaffActor } from "@atapos/domain";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { lockOrder } from "../order/order-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { balanceFor } from "./balance.ts";
import type { payCashInput, TenderResult } from "./schema.ts";
import { tenderResultSchema } from "./schema.ts";
import { settleTender } from "./settle-tender.ts";

type CashInput = z.infer<typeof payCashInput>;

/**
 * Cash over the counter pays the rounded total, or what of it is left. The second of two registers gets already_paid,
 * with who took the money and when. Throws insufficient_cash, illegal_transition, not_found.
 */
export function payCash(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  input: CashInput,
): Promise<TenderResult> {
  return inMerchant(
    ctx,
    merchantId,
    (uow) => once(uow, idempotencyScope(ctx, "payment.payCash", input), tenderResultSchema, () => pay(ctx, uow, input)),
    { isGated: true },
  );
}

async function pay(ctx: Context & { actor: StaffActor }, uow: UnitOfWork, input: CashInput): Promise<TenderResult> {
  const order = await lockOrder(uow, input.orderId);
  if (!order) throw new PosError("not_found", { what: "order" });
  // Rounding may leave nothing of a tiny bill, yet it has to be paid with something.
  const payable = await balanceFor(ctx, uow, order, order.rounded > 0 ? order.rounded : order.total);
  const { paid, change } = cashTender({ payable, tendered: input.amount });
  return settleTender(ctx, uow, order, {
    method: "cash",
    paymentType: "cash",
    amount: paid,
    tendered: input.amount,
    change,
    reference: input.idempotencyKey ?? `cash:${randomUUID()}`,
  });
}
