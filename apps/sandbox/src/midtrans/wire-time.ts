const gmt7Ms = 7 * 60 * 60 * 1000;
const unitMs = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** "YYYY-MM-DD HH:MM:SS" in GMT+7, which is how Midtrans writes every time. */
export function wireTime(milliseconds: number): string {
  return new Date(milliseconds + gmt7Ms).toISOString().slice(0, 19).replace("T", " ");
}

/** Reads "YYYY-MM-DD HH:MM:SS +0700"; undefined when it is not that. */
export function readWireTime(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const parsed = Date.parse(`${match[1]}T${match[2]}${match[3]}:${match[4]}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** Accepts the vendor's singular and plural units. */
export function durationMs(amount: number, unit: string): number | undefined {
  switch (unit.toLowerCase().replace(/s$/, "")) {
    case "second":
      return amount * unitMs.second;
    case "minute":
      return amount * unitMs.minute;
    case "hour":
      return amount * unitMs.hour;
    case "day":
      return amount * unitMs.day;
    default:
      return undefined;
  }
}
