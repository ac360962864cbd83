// Tickets put aside at one till and taken up again at any other.
import { officerProcedure, router } from "../trpc.ts";
import { discardHold, takeHold } from "./close-hold.ts";
import { createHold } from "./create-hold.ts";
import { listHolds } from "./list-holds.ts";
import { createHoldInput, heldTicketSchema, heldTicketsSchema, holdIdInput, takeHoldInput } from "./schema.ts";

export const holdRouter = router({
  create: officerProcedure
    .input(createHoldInput)
    .output(heldTicketSchema)
    .mutation(({ ctx, input }) => createHold(ctx, ctx.merchantId, input)),
  list: officerProcedure.output(heldTicketsSchema).query(({ ctx }) => listHolds(ctx, ctx.merchantId)),
  take: officerProcedure
    .input(takeHoldInput)
    .output(heldTicketSchema)
    .mutation(({ ctx, input }) => takeHold(ctx, ctx.merchantId, input)),
  discard: officerProcedure
    .input(holdIdInput)
    .output(holdIdInput)
    .mutation(async ({ ctx, input }) => {
      await discardHold(ctx, ctx.merchantId, input.id);
      return input;
    }),
});
