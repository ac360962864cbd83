import type { Deps } from "@atapos/core";
import { checkCatalogue } from "@atapos/db/setup";

export class UnsafeDatabaseError extends Error {}

/** Refuses to serve from a database whose walls between merchants have a hole. */
export async function requireSafeDatabase(deps: Pick<Deps, "db">): Promise<void> {
  const problems = await deps.db.withSystem((tx) => checkCatalogue(async (text) => (await tx.execute(text)).rows));
  if (problems.length > 0) throw new UnsafeDatabaseError(`the database is not safe to use: ${problems.join("; ")}`);
}
