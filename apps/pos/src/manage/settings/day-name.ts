import type { Language } from "@atapos/domain";

/** 2023-01-01 was a Sunday, which is 0. */
export const dayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2023, 0, 1 + day));
