import { sqlState } from "@atapos/db";
import { PosError } from "@atapos/domain";
import { z } from "zod";

const OUT_OF_RANGE = "22003";
/** Text and JSON with a zero byte, which PostgreSQL stores nowhere. */
const UNREADABLE = ["22021", "22P05"];

/** Where Prisma hides what the database said. */
const prismaError = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** The refusal of a value that the database cannot even compare: nothing has such an id, and no field holds such text. */
export function impossibleValue(error: unknown): PosError | null {
  const state = sqlState(error) ?? prismaError.safeParse(error).data?.meta.driverAdapterError.cause.originalCode ?? "";
  if (state === OUT_OF_RANGE) return new PosError("not_found", {}, { cause: error });
  return UNREADABLE.includes(state)
    ? new PosError("validation", { reason: "unreadable_text" }, { cause: error })
    : null;
}
