// The kitchen: how far an order's items are, one step for all of them at a time.
import { orderIdInput, orderSchema } from "../order/schema.ts";
import { officerProcedure, router } from "../trpc.ts";
import { moveItems } from "./move-items.ts";

export const kitchenRouter = router({
  /** Takes the order: a pending one is confirmed by it. */
  start: officerProcedure
    .input(orderIdInput)
    .output(orderSchema)
    .mutation(({ ctx, input }) => moveItems(ctx, ctx.merchantId, "start", input.orderId)),
  finish: officerProcedure
    .input(orderIdInput)
    .output(orderSchema)
    .mutation(({ ctx, input }) => moveItems(ctx, ctx.merchantId, "finish", input.orderId)),
  /** Takes back a slip of the finger: what is ready is in preparation again. */
  recall: officerProcedure
    .input(orderIdInput)
    .output(orderSchema)
    .mutation(({ ctx, input }) => moveItems(ctx, ctx.merchantId, "recall", input.orderId)),
});
