import { PosError } from "@atapos/domain";
import { TRPCError } from "@trpc/server";

/** What the procedure refuses for another reason is still 404 where the thing itself is not there. */
export async function notFoundFirst<T>(work: () => Promise<T>, exists: () => Promise<unknown> | undefined): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    const isAnswered = cause instanceof PosError && ["unauthorized", "forbidden", "not_found"].includes(cause.kind);
    if (!isAnswered) await exists();
    throw error;
  }
}
