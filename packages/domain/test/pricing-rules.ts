import * as z from "zod";
import { SERVICE_BASES } from "./statuses.ts";

const percent = z.number().min(0).max(100).multipleOf(0.01);

/** A merchant's money rules, as frozen on every order: parse what comes back from storage with it. */
export const pricingRulesSchema = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  taxPercent: percent,
  /** true: menu prices contain their tax. */
  taxInclusive: z.boolean(),
  servicePercent: percent,
  serviceBase: z.enum(SERVICE_BASES),
  /** true: the service is taxed at the merchant's rate. */
  serviceTaxable: z.boolean(),
  /** Minor units; cash pays the nearest multiple, 0 = no rounding. */
  cashRounding: z.int().min(0),
});

export type PricingRules = z.infer<typeof pricingRulesSchema>;
