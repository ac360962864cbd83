import { z } from "zod";
import { parsedAtOnce } from "../parsed-at-once.ts";
import { paymentLogSchema, paymentSchema } from "../payment/payment-view-store.ts";
import { dinerProcedure, memberProcedure, officerProcedure, publicProcedure, router } from "../trpc.ts";
import { changeLines, changeLinesInput } from "./change-lines.ts";
import { cancelOrder, completeOrder, confirmOrder } from "./change-status.ts";
import { getOrder } from "./get-order.ts";
import { keepOrders } from "./keep-orders.ts";
import { listOrders, listOrdersInput, listOrdersOutput, listOwnOrders } from "./list-orders.ts";
import { orderBoard, orderBoardSchema } from "./order-board.ts";
import { placeOrder, placeOrderInput } from "./place-order.ts";
import { orderIdInput, orderSchema } from "./schema.ts";
import { sendReceipt, sendReceiptInput, sentReceiptSchema } from "./send-receipt.ts";
import { orderByLink, orderLinkInput, orderLinkSchema, sharedOrderSchema, shareOrder } from "./shared-order.ts";

const orderDetailSchema = orderSchema.extend({
  payments: z.array(paymentSchema).nullable(),
  paymentLogs: z.array(paymentLogSchema).nullable(),
});

export const orderRouter = router({
  place: memberProcedure
    .input(parsedAtOnce(placeOrderInput))
    .output(parsedAtOnce(orderSchema))
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  change: officerProcedure
    .input(changeLinesInput)
    .output(parsedAtOnce(orderSchema))
    .mutation(({ ctx, input }) => changeLines(ctx, input)),
  get: memberProcedure
    .input(orderIdInput)
    .output(parsedAtOnce(orderDetailSchema))
    .query(({ ctx, input }) => getOrder(ctx, input.orderId)),
  list: officerProcedure
    .input(listOrdersInput)
    .output(parsedAtOnce(listOrdersOutput))
    .query(({ ctx, input }) => listOrders(ctx, input)),
  board: officerProcedure.output(parsedAtOnce(orderBoardSchema)).query(({ ctx }) => orderBoard(ctx, ctx.merchantId)),
  mine: dinerProcedure
    .input(listOrdersInput)
    .output(parsedAtOnce(listOrdersOutput))
    .query(({ ctx, input }) => listOwnOrders(ctx, input)),
  shareLink: memberProcedure
    .input(orderIdInput)
    .output(orderLinkSchema)
    .query(({ ctx, input }) => shareOrder(ctx, input.orderId)),
  byLink: publicProcedure
    .input(orderLinkInput)
    .output(sharedOrderSchema)
    .query(({ ctx, input }) => orderByLink(ctx, input.token)),
  keep: dinerProcedure.output(z.object({ kept: z.int() })).mutation(({ ctx }) => keepOrders(ctx)),
  sendReceipt: officerProcedure
    .input(sendReceiptInput)
    .output(sentReceiptSchema)
    .mutation(({ ctx, input }) => sendReceipt(ctx, ctx.merchantId, input)),
  confirm: officerProcedure
    .input(orderIdInput)
    .output(parsedAtOnce(orderSchema))
    .mutation(({ ctx, input }) => confirmOrder(ctx, input.orderId)),
  complete: officerProcedure
    .input(orderIdInput)
    .output(parsedAtOnce(orderSchema))
    .mutation(({ ctx, input }) => completeOrder(ctx, input.orderId)),
  cancel: memberProcedure
    .input(orderIdInput.extend({ reason: z.string().trim().max(500).nullish() }))
    .output(parsedAtOnce(orderSchema))
    .mutation(({ ctx, input }) => cancelOrder(ctx, input.orderId, input.reason ?? null)),
});
