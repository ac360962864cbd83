// The room as its owner sees it: zones in the order of their first table, and what each table's card says.
import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";

export type RoomTable = inferRouterOutputs<AppRouter>["table"]["overview"]["items"][number];

export interface Zone {
  /** Null: tables without a zone. */
  name: string | null;
  tables: RoomTable[];
}

export function zonesOf(tables: readonly RoomTable[]): Zone[] {
  const zones = new Map<string | null, RoomTable[]>();
  for (const table of tables) {
    const held = zones.get(table.zone);
    if (held === undefined) zones.set(table.zone, [table]);
    else held.push(table);
  }
  return [...zones].map(([name, held]) => ({ name, tables: held }));
}

export const seatsOf = (tables: readonly RoomTable[]): number =>
  tables.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);

export type CardState = RoomTable["sticker"] | "off";

export const cardState = ({ isActive, sticker }: RoomTable): CardState => (isActive ? sticker : "off");

const PLATE_LETTERS = 4;

/** What fits on the square plate; of a longer name its number, else its first letters. */
export function plateText(name: string): string {
  if ([...name].length <= PLATE_LETTERS) return name;
  const number = /\d{1,4}$/.exec(name)?.[0];
  return number ?? [...name].slice(0, 2).join("").toUpperCase();
}

/** Whether the plate says the whole name. */
export const isWholeOnPlate = (name: string): boolean => plateText(name) === name;

export interface NewTables {
  prefix: string;
  from: number;
  to: number;
}

export const MOST_AT_ONCE = 200;

/** "Teras" and a number are two words, "T" and a number are one. */
export const spacedPrefix = (prefix: string): string => {
  const trimmed = prefix.trim();
  return /\p{L}{3}$/u.test(trimmed) ? `${trimmed} ` : trimmed;
};

/** "Teras 1, Teras 2, … Teras 8". */
export function namesText({ prefix, from, to }: NewTables): string {
  const name = (number: number) => `${prefix}${number}`;
  if (to - from < 3) return Array.from({ length: to - from + 1 }, (_, index) => name(from + index)).join(", ");
  return `${name(from)}, ${name(from + 1)}, … ${name(to)}`;
}

/** The zones with one of them, or one's tables, in another order: as `table.arrange` takes them. */
export const arrangement = (zones: readonly Zone[]) =>
  zones.map(({ name, tables }) => ({ zone: name, tableIds: tables.map(({ id }) => id) }));

/** What two typed numbers make: nothing yet, tables, or why not. */
export type Series =
  | { kind: "unfinished" }
  | { kind: "wrong"; problem: "numbersWrong" | "tooMany" }
  | { kind: "fine"; tables: NewTables; count: number };

export function seriesOf(typed: { prefix: string; from: string; to: string }): Series {
  const whole = /^\d{1,4}$/;
  if (!whole.test(typed.from.trim()) || !whole.test(typed.to.trim())) return { kind: "unfinished" };
  const [from, to] = [Number(typed.from), Number(typed.to)];
  if (to < from) return { kind: "wrong", problem: "numbersWrong" };
  if (to - from >= MOST_AT_ONCE) return { kind: "wrong", problem: "tooMany" };
  return { kind: "fine", tables: { prefix: spacedPrefix(typed.prefix), from, to }, count: to - from + 1 };
}
