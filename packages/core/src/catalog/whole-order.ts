import { PosError } from "@atapos/domain";

/** The named ones first, then the rest as they were; an id that is not there is `not_found`. */
export function wholeOrder(current: readonly number[], named: readonly number[], what: string): number[] {
  const here = new Set(current);
  const unknown = named.find((id) => !here.has(id));
  if (unknown !== undefined) throw new PosError("not_found", { what, id: unknown });
  const first = new Set(named);
  return [...named, ...current.filter((id) => !first.has(id))];
}
