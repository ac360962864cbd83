// Payments: attempts at the gateway, money over the counter, the ledger of what moved, and what goes back.
import { orderIdInput, orderSchema } from "../order/schema.ts";
import { memberProcedure, officerProcedure, router } from "../trpc.ts";
import { checkStatus } from "./check-status.ts";
import { currentAttempt } from "./current-attempt.ts";
import { expirePayment } from "./expire-payment.ts";
import { payCash } from "./pay-cash.ts";
import { recordTender } from "./record-tender.ts";
import { refundOrder } from "./refund-order.ts";
import {
  attemptSchema,
  checkedSchema,
  payCashInput,
  recordTenderInput,
  refundInput,
  refundResultSchema,
  startPaymentInput,
  tenderResultSchema,
} from "./schema.ts";
import { startPayment } from "./start-payment.ts";

export const paymentRouter = router({
  start: memberProcedure
    .input(startPaymentInput)
    .output(attemptSchema)
    .mutation(({ ctx, input }) => startPayment(ctx, ctx.merchantId, input)),
  current: memberProcedure
    .input(orderIdInput)
    .output(attemptSchema.nullable())
    .query(({ ctx, input }) => currentAttempt(ctx, ctx.merchantId, input.orderId)),
  checkStatus: memberProcedure
    .input(orderIdInput)
    .output(checkedSchema)
    .mutation(({ ctx, input }) => checkStatus(ctx, ctx.merchantId, input.orderId)),
  payCash: officerProcedure
    .input(payCashInput)
    .output(tenderResultSchema)
    .mutation(({ ctx, input }) => payCash(ctx, ctx.merchantId, input)),
  recordTender: officerProcedure
    .input(recordTenderInput)
    .output(tenderResultSchema)
    .mutation(({ ctx, input }) => recordTender(ctx, ctx.merchantId, input)),
  expire: officerProcedure
    .input(orderIdInput)
    .output(orderSchema)
    .mutation(({ ctx, input }) => expirePayment(ctx, ctx.merchantId, input.orderId)),
  /** Admins; officers with an admin's approval. */
  refund: officerProcedure
    .input(refundInput)
    .output(refundResultSchema)
    .mutation(({ ctx, input }) => refundOrder(ctx, ctx.merchantId, input)),
});
