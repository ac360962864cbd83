import { z } from "zod";

const httpAddress = z.url({ protocol: /^https?$/ });

const schema = z.object({
  /** Where this server reaches apps/api; the browser never does. */
  API_INTERNAL_URL: httpAddress.default("http://127.0.0.1:8000"),
  /** Where people reach this app; https makes every cookie of it secure. */
  NEXTAUTH_URL: httpAddress.default("http://localhost:3001"),
  /** Seals the session cookie; apps/api opens it with the same one. */
  NEXTAUTH_SECRET: z.string().default(""),
  /** A till that nobody touches locks itself after this. */
  ATAPOS_LOCK_MINUTES: z.coerce.number().positive().max(720).default(5),
  /** Addresses or CIDR ranges of reverse proxies whose forwarding headers are believed. */
  TRUSTED_PROXIES: z.string().default(""),
});

/** Read when asked and not when imported: one build serves every environment. */
export const readEnv = () => schema.parse(process.env);
