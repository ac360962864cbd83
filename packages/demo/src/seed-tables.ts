import { byName } from "./by-name.ts";
import type { Caller } from "./caller.ts";

export interface Zone {
  name: string;
  prefix: string;
  capacities: readonly number[];
}

export const NUSANTARA_ZONES: readonly Zone[] = [
  { name: "Dalam", prefix: "A", capacities: [2, 2, 4, 4, 6] },
  { name: "Teras", prefix: "B", capacities: [2, 4, 4, 8] },
  { name: "Taman", prefix: "C", capacities: [4, 6, 10] },
];

export const SENJA_ZONES: readonly Zone[] = [
  { name: "Bar", prefix: "Bar ", capacities: [1, 1, 1] },
  { name: "Lantai atas", prefix: "Meja ", capacities: [2, 2, 4, 6] },
];

/** Makes the tables zone by zone and returns their ids. */
export async function seedTables(caller: Caller, zones: readonly Zone[]): Promise<number[]> {
  const known = byName((await caller.table.list({})).items);
  const ids: number[] = [];
  for (const { name: zone, prefix, capacities } of zones) {
    for (const [index, capacity] of capacities.entries()) {
      const name = `${prefix}${index + 1}`;
      const table = known.get(name) ?? (await caller.table.create({ name, zone, capacity, sortOrder: ids.length }));
      ids.push(table.id);
    }
  }
  return ids;
}
