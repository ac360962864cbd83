import { minuteOfWeek, minutesLeft, minutesOf, minutesUntil, type OpeningHours } from "@atapos/domain";

export interface Opening {
  isOpen: boolean;
  /** "22:00": when it closes today; null when nobody said. */
  until: string | null;
  /** The next opening that the hours tell of. */
  next: { day: number; opens: string; inMinutes: number } | null;
  /** 0 is Sunday. */
  today: number;
}

const DAY_MINUTES = 24 * 60;

/** Whether orders are taken is the server's word (`isOpen`); the hours say until or from when. */
export function openingOf(isOpen: boolean, hours: OpeningHours | null, timeZone: string, nowMs: number): Opening {
  const now = minuteOfWeek(nowMs, timeZone);
  const today = Math.floor(now / DAY_MINUTES);
  if (hours === null || hours.length === 0) return { isOpen, until: null, next: null, today };
  const current = hours.find((each) => minutesLeft(each, now) !== null);
  const next = hours
    .map(({ day, opens }) => ({ day, opens, inMinutes: minutesUntil(day * DAY_MINUTES + minutesOf(opens), now) }))
    .sort((a, b) => a.inMinutes - b.inMinutes)[0];
  return { isOpen, until: isOpen ? (current?.closes ?? null) : null, next: isOpen ? null : (next ?? null), today };
}

/** "22:00" as a reader writes it; `write` gets an instant that reads so in UTC. */
export const clockText = (time: string, write: (at: Date) => string): string =>
  write(new Date(Date.UTC(2000, 0, 1, 0, minutesOf(time))));
