/** The parts of a merchant's settings, in the order of their list; each is a page, and its word in settingsWords. */
export const SETTINGS_PARTS = ["business", "hours", "tax", "orders", "payments", "receipt", "language"] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

export const isSettingsPart = (name: string): name is SettingsPart => SETTINGS_PARTS.some((part) => part === name);

export const partHref = (part: SettingsPart): string => `/manage/settings/${part}`;
