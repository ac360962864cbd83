import { BUSINESS_TYPES, LANGUAGES, ORDER_ACCEPTANCES, POS_MODES, SERVICE_BASES } from "@atapos/domain";
import { z } from "zod";
import { openingHoursSchema, pageSchema, percentSchema, textSchema } from "../input-schema.ts";

const timeZoneSchema = z.string().refine(isTimeZone, "not an IANA time zone");
const currencySchema = z
  .string()
  .refine((code) => Intl.supportedValuesOf("currency").includes(code), "not an ISO 4217 currency");

const settings = {
  name: z.string().trim().min(1).max(120),
  businessType: z.enum(BUSINESS_TYPES),
  posMode: z.enum(POS_MODES),
  isActive: z.boolean(),
  midtransClientKey: textSchema(200),
  isMidtransProduction: z.boolean(),
  currency: currencySchema,
  timeZone: timeZoneSchema,
  dayCutoffHour: z.int().min(0).max(23),
  taxPercent: percentSchema,
  isTaxInclusive: z.boolean(),
  servicePercent: percentSchema,
  serviceBase: z.enum(SERVICE_BASES),
  isServiceTaxable: z.boolean(),
  cashRounding: z.int().min(0).max(1_000_000),
  orderAcceptance: z.enum(ORDER_ACCEPTANCES),
  language: z.enum(LANGUAGES),
  allowsTakeaway: z.boolean(),
  isPaused: z.boolean(),
  pauseReason: textSchema(200),
  address: textSchema(500),
  logoUrl: textSchema(500),
  receiptHeader: textSchema(500),
  receiptFooter: textSchema(500),
  openingHours: openingHoursSchema,
};

/** Write-only: answers say only whether it is set; null takes it away. */
const midtransServerKey = z.string().trim().min(1).max(200).nullable();

export const createMerchantSchema = z.object({
  ...z.object(settings).partial().required({ name: true, businessType: true }).shape,
  midtransServerKey: midtransServerKey.optional(),
});
export type CreateMerchantInput = z.input<typeof createMerchantSchema>;

export const updateMerchantSchema = z.object({
  ...z.object(settings).partial().shape,
  midtransServerKey: midtransServerKey.optional(),
  /** The version that the change was made from; without it the last writer wins. */
  expectedVersion: z.int().optional(),
});
export type UpdateMerchantInput = z.input<typeof updateMerchantSchema>;

export const merchantViewSchema = z.object({
  id: z.int(),
  ...settings,
  midtransClientKey: z.string().nullable(),
  currency: z.string(),
  timeZone: z.string(),
  taxPercent: z.number(),
  servicePercent: z.number(),
  pauseReason: z.string().nullable(),
  address: z.string().nullable(),
  logoUrl: z.string().nullable(),
  receiptHeader: z.string().nullable(),
  receiptFooter: z.string().nullable(),
  isMidtransServerKeySet: z.boolean(),
  version: z.int(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});

export const setupFactsSchema = z.object({
  passed: z.array(z.string()),
  hasHours: z.boolean(),
  hasTaxOrService: z.boolean(),
  productCount: z.int(),
  tableCount: z.int(),
  isGatewaySet: z.boolean(),
  hasOrders: z.boolean(),
});
export type SetupFactsView = z.infer<typeof setupFactsSchema>;

export const listMerchantsSchema = pageSchema.extend({ search: z.string().trim().max(200).optional() });

export const merchantPageSchema = z.object({ items: z.array(merchantViewSchema), total: z.int() });

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
