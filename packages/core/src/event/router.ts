import { z } from "zod";
import { memberProcedure, router } from "../trpc.ts";
import { streamEvents } from "./stream.ts";

export const eventRouter = router({
  /** Live events; `lastEventId` (sent again by the client when it reconnects) resumes where it left. */
  subscribe: memberProcedure
    .input(z.object({ lastEventId: z.string().max(20).nullish() }).optional())
    .subscription(({ ctx, input, signal }) => streamEvents(ctx, input?.lastEventId ?? null, signal)),
});
