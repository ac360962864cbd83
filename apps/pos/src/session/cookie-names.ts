// This app's cookies by name: cookies are per host and not per port, so that every app names its own.
const APP = "atapos-pos";

/** The till's own session (next-auth): who signed in with a password. */
export const SESSION_COOKIE = `${APP}.session-token`;
/** The person chosen by PIN. */
export const PERSON_COOKIE = `${APP}.person`;
/** The merchant chosen by somebody who has several. */
export const MERCHANT_COOKIE = `${APP}.merchant`;

/** Under https a prefix has browsers refuse the cookie from anywhere less safe. */
export const secureName = (name: string, isSecure: boolean, prefix: "__Host-" | "__Secure-" = "__Host-"): string =>
  isSecure ? `${prefix}${name}` : name;

export const isOwnCookie = (name: string): boolean => /^(?:__(?:Host|Secure)-)?atapos-pos\./.test(name);
