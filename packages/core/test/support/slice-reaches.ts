// The tenancy battery's rows of slices that bring their own: one file each in the folder beside this one.
import { existsSync, readdirSync } from "node:fs";
import type { TestMerchant } from "./index.ts";
import type { Reach } from "./tenancy.ts";

export interface SliceReaches {
  name: string;
  /** Makes one of the merchant's, the mark in its name; resolves with its id. */
  furnish(merchant: TestMerchant, mark: string): Promise<number>;
  /** By procedure. */
  reaches: Readonly<Record<string, Reach>>;
}

/**
 * The rows of a slice that officers read and admins change: `list`, `get`, `create`, `update` and `delete`.
 * @public generated slices use it
 */
export function listedReaches(slice: string): Record<string, Reach> {
  const id = (other: { slices: Readonly<Record<string, number>> }) => ({ id: other.slices[slice] });
  return {
    [`${slice}.list`]: { for: "officer", input: () => ({}), ends: "hidden" },
    [`${slice}.get`]: { for: "officer", input: id, ends: "not_found" },
    [`${slice}.create`]: { for: "admin", ends: null },
    [`${slice}.update`]: { for: "admin", input: (other) => ({ ...id(other), isActive: false }), ends: "not_found" },
    [`${slice}.delete`]: { for: "admin", input: id, ends: "not_found" },
  };
}

const folder = new URL("./slices/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ts")) : [];

export const SLICES: readonly SliceReaches[] = await Promise.all(
  files.map(async (name): Promise<SliceReaches> => (await import(new URL(name, folder).href)).slice),
);

export async function furnishSlices(merchant: TestMerchant, mark: string): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const { name, furnish } of SLICES) ids[name] = await furnish(merchant, mark);
  return ids;
}
