import { z } from "zod";

/** Printable and without spaces, as the vendor's keys are: anything else was copied wrongly. */
const key = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{8,200}$/, "not a key");

export const gatewayKeysSchema = z.object({
  /** Write-only; without it the key in use stays. */
  serverKey: key.optional(),
  clientKey: key.nullable().optional(),
  isProduction: z.boolean(),
  expectedVersion: z.int().optional(),
});
export type GatewayKeysInput = z.infer<typeof gatewayKeysSchema>;

export const gatewayStatusSchema = z.object({
  isServerKeySet: z.boolean(),
  clientKey: z.string().nullable(),
  isProduction: z.boolean(),
  /** When and by whom the server key in use was set; the name is null where nobody's is known. */
  keySetAt: z.date().nullable(),
  keySetBy: z.string().nullable(),
  /** False for a demo installation, which never moves real money. */
  canUseProduction: z.boolean(),
  /** The merchant's, for the next change. */
  version: z.int(),
});
export type GatewayStatus = z.infer<typeof gatewayStatusSchema>;

export const gatewayCheckSchema = z.object({
  result: z.enum(["good", "refused", "unreachable", "not_set"]),
  checkedAt: z.date(),
});
export type GatewayCheck = z.infer<typeof gatewayCheckSchema>;
