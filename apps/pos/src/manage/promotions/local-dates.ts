// Days of the merchant's calendar as "YYYY-MM-DD", and the moments at which they begin.
import { instantOfWallTime, offsetAt } from "@atapos/domain";

const MS_PER_DAY = 86_400_000;

export const dateOf = (ms: number, timeZone: string): string =>
  new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(0, 10);

export const startOf = (date: string, timeZone: string): number => instantOfWallTime(Date.parse(date), timeZone);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** 1 Monday to 7 Sunday, as windows count them. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;
