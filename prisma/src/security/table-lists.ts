/** Tables of the whole installation; every other table of the schema belongs to a merchant. */
export const GLOBAL_TABLES = ["account", "login_challenge", "rate_limit", "_prisma_migrations"] as const;

/** Rows are added and read, never changed. */
export const APPEND_ONLY_TABLES = ["event", "payment_entry", "audit_log", "payment_log"] as const;

/** Append-only, but deleted by age, by the system. */
export const RETAINED_TABLES = ["event"] as const;

/** SECURITY DEFINER functions that were looked at and may stay. */
export const TRUSTED_FUNCTIONS: readonly string[] = [];

/** A list as an SQL array. */
export const sqlArray = (names: readonly string[]): string =>
  `ARRAY[${names.map((name) => `'${name}'`).join(", ")}]::text[]`;
