// One table as it is typed: strings, until they are saved.
import type { RoomTable } from "./room.ts";

export interface TableDraft {
  name: string;
  zone: string;
  capacity: string;
  isActive: boolean;
}

export const EMPTY_DRAFT: TableDraft = { name: "", zone: "", capacity: "", isActive: true };

export const draftOf = ({ name, zone, capacity, isActive }: RoomTable): TableDraft => ({
  ...{ name, isActive, zone: zone ?? "" },
  capacity: capacity === null ? "" : String(capacity),
});

const MOST_SEATS = 1000;

/** Null: not a number of seats. */
export function seatsIn(text: string): { capacity: number | null } | null {
  const trimmed = text.trim();
  if (trimmed === "") return { capacity: null };
  if (!/^\d{1,4}$/.test(trimmed)) return null;
  const capacity = Number(trimmed);
  return capacity >= 1 && capacity <= MOST_SEATS ? { capacity } : null;
}

export type DraftProblem = "nameMissing" | "capacityWrong";

export function problemsOf({ name, capacity }: TableDraft): { name?: DraftProblem; capacity?: DraftProblem } {
  return {
    ...(name.trim() === "" ? { name: "nameMissing" as const } : {}),
    ...(seatsIn(capacity) === null ? { capacity: "capacityWrong" as const } : {}),
  };
}

/** As `table.create` and `table.update` take it. */
export const fieldsOf = ({ name, zone, capacity, isActive }: TableDraft) => ({
  ...{ isActive, name: name.trim(), zone: zone.trim() === "" ? null : zone.trim() },
  capacity: seatsIn(capacity)?.capacity ?? null,
});

export const isSameDraft = (a: TableDraft, b: TableDraft): boolean =>
  JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b)) && a.capacity.trim() === b.capacity.trim();
