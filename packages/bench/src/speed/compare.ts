import { readFileSync } from "node:fs";
import { median, type SpeedRow } from "./rounds.ts";
import type { SpeedResult } from "./speed-part.ts";

/** Medians of both results side by side; what only one of them has is left out. */
export function comparedFiles(before: string, after: string): Record<string, string | number>[] {
  const [old, now] = [before, after].map(rowsOf);
  const keys = new Set(now?.map(keyOf));
  return [...keys].flatMap((key) => {
    const [first, second] = [old, now].map((rows) => rows?.filter((row) => keyOf(row) === key) ?? []);
    if (!first?.length || !second?.length) return [];
    const { scenario = "", target = "" } = second[0] ?? {};
    return [{ scenario, target, ...sideBySide(first, second) }];
  });
}

function rowsOf(file: string): SpeedRow[] {
  const { rows }: SpeedResult = JSON.parse(readFileSync(file, "utf8"));
  return rows;
}

const keyOf = ({ scenario, target }: SpeedRow): string => `${scenario} ${target}`;
const COLUMNS = ["perSecond", "p99", "cpuMs", "rateRatio", "cpuRatio", "keptRatio"] as const;

function sideBySide(first: readonly SpeedRow[], second: readonly SpeedRow[]): Record<string, string> {
  return Object.fromEntries(
    COLUMNS.map((column) => {
      const [from, to] = [first, second].map((rows) => median(rows.map((row) => row[column])));
      return [column, `${from?.toFixed(2)} -> ${to?.toFixed(2)}`];
    }),
  );
}
