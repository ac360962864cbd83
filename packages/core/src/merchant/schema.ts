import { BUSINESS_TYPES, LANGUAGES, ORDER_ACCEPTANCES, POS_MODES, SERVICE_BASES } from "@atapos/domain";
import { z } from "zod";

export const percentSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.round(value * 100) / 100 === value, "at most 2 decimals");

const timeZoneSchema = z.string().refine(isTimeZone, "not an IANA time zone");
const currencySchema = z
  .string()
  .refine((code) => Intl.supportedValuesOf("currency").includes(code), "not an ISO 4217 currency");

/** Lines of text for receipts and pages; "" clears. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .nullable();

const hours = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
export const openingHoursSchema = z
  .array(z.object({ day: z.int().min(0).max(6), opens: hours, closes: hours }))
  .max(28)
  .nullable();

const settings = {
  name: z.string().trim().min(1).max(120),
  businessType: z.enum(BUSINESS_TYPES),
  posMode: z.enum(POS_MODES),
  isActive: z.boolean(),
  midtransClientKey: text(200),
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
  address: text(500),
  logoUrl: text(500),
  receiptHeader: text(500),
  receiptFooter: text(500),
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
  address: z.string().nullable(),
  logoUrl: z.string().nullable(),
  receiptHeader: z.string().nullable(),
  receiptFooter: z.string().nullable(),
  isMidtransServerKeySet: z.boolean(),
  version: z.int(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
});
export type MerchantView = z.infer<typeof merchantViewSchema>;

export const listMerchantsSchema = z.object({
  search: z.string().trim().max(200).optional(),
  skip: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
});

export const merchantPageSchema = z.object({ items: z.array(merchantViewSchema), total: z.int() });

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
