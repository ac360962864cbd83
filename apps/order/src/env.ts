import { z } from "zod";

const schema = z.object({
  /** Where this server reaches apps/api; the browser never does. */
  API_INTERNAL_URL: z.url({ protocol: /^https?$/ }).default("http://127.0.0.1:8000"),
  /** Where people reach apps/api, for the link to its documentation. */
  API_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:8000"),
  /** Set by Next itself. */
  NODE_ENV: z.string().default("production"),
  /** Addresses or CIDR ranges of reverse proxies whose forwarding headers are believed. */
  TRUSTED_PROXIES: z.string().default(""),
});

/** Read when asked and not when imported: one build serves every environment. */
export const readEnv = () => schema.parse(process.env);
