import type { Context } from "./context.ts";

/** Who a row says made it; null for platform operators and system work. */
export function staffIdOf({ actor }: Context): number | null {
  return actor.kind === "staff" ? actor.staffId : null;
}
