import type { Context } from "hono";

/** ?limit=N of a list; everything when it is missing or not a positive number. */
export function limitOf(c: Context): number {
  const limit = Number(c.req.query("limit"));
  return Number.isInteger(limit) && limit > 0 ? limit : Number.POSITIVE_INFINITY;
}
