export type OpeningHours = readonly { day: number; opens: string; closes: string }[];

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
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Whether orders are taken is the merchant's word (`isOpen`); its hours only say until or from when. */
export function openingOf(isOpen: boolean, hours: OpeningHours | null, timeZone: string, nowMs: number): Opening {
  const now = minuteOfWeek(nowMs, timeZone);
  const today = Math.floor(now / DAY_MINUTES);
  if (hours === null || hours.length === 0) return { isOpen, until: null, next: null, today };
  const current = hours.find((each) => untilClosing(each, now) !== null);
  const next = hours
    .map(({ day, opens }) => ({ day, opens, inMinutes: forward(day * DAY_MINUTES + minutes(opens) - now) }))
    .sort((a, b) => a.inMinutes - b.inMinutes)[0];
  return { isOpen, until: isOpen ? (current?.closes ?? null) : null, next: isOpen ? null : (next ?? null), today };
}

/** Minutes left of these hours, null outside them; hours that end before they begin last past midnight. */
function untilClosing({ day, opens, closes }: OpeningHours[number], now: number): number | null {
  const length = (((minutes(closes) - minutes(opens)) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const since = forward(now - day * DAY_MINUTES - minutes(opens)) % WEEK_MINUTES;
  return since < length ? length - since : null;
}

const forward = (minutesAhead: number): number =>
  (((minutesAhead % WEEK_MINUTES) + WEEK_MINUTES - 1) % WEEK_MINUTES) + 1;

function minutes(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function minuteOfWeek(nowMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(nowMs));
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return WEEKDAYS.indexOf(read("weekday")) * DAY_MINUTES + Number(read("hour")) * 60 + Number(read("minute"));
}

/** "22:00" as a reader writes it; `write` gets an instant that reads so in UTC. */
export const clockText = (time: string, write: (at: Date) => string): string =>
  write(new Date(Date.UTC(2000, 0, 1, 0, minutes(time))));
