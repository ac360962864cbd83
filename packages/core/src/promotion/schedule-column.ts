import { Prisma } from "@atapos/db";
import type { WeeklyWindow } from "@atapos/domain";

/** Not sent: as it was; null: no hours, as SQL's own null. */
export function scheduleColumn(schedule: readonly WeeklyWindow[] | null | undefined) {
  if (schedule === undefined) return {};
  if (schedule === null) return { schedule: Prisma.DbNull };
  return { schedule: schedule.map(({ days, from, to }) => ({ days: [...days], from, to })) };
}
