import { BUSINESS_TYPES, fromMajor, ORDER_ACCEPTANCES, POS_MODES, SERVICE_BASES, toMajor } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import type { Caller } from "./parts.ts";

type MerchantView = Awaited<ReturnType<Caller["merchant"]["get"]>>;

const settings = {
  me_name: z.string(),
  me_business_type: z.enum(BUSINESS_TYPES),
  me_pos_mode: z.enum(POS_MODES),
  me_is_active: z.boolean(),
  me_midtrans_client_key: z.string().nullable(),
  me_midtrans_is_production: z.boolean(),
  me_currency: z.string(),
  me_timezone: z.string(),
  me_day_cutoff_hour: z.int(),
  me_tax_percent: z.number(),
  me_tax_inclusive: z.boolean(),
  me_service_percent: z.number(),
  me_service_base: z.enum(SERVICE_BASES),
  me_service_taxable: z.boolean(),
  me_cash_rounding: z.number(),
  me_order_acceptance: z.enum(ORDER_ACCEPTANCES),
};

/** A merchant as the wire has it: its Midtrans server key only ever goes in. */
export const merchantWire = z
  .object({
    me_id: z.int(),
    ...settings,
    me_midtrans_server_key_set: z.boolean(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Merchant");

export const merchantChanges = z.object({ ...settings, me_midtrans_server_key: z.string().nullable() }).partial();
export const merchantCreation = merchantChanges.required({ me_name: true, me_business_type: true });

export const merchantNames = {
  name: "me_name",
  businessType: "me_business_type",
  posMode: "me_pos_mode",
  isActive: "me_is_active",
  midtransClientKey: "me_midtrans_client_key",
  midtransServerKey: "me_midtrans_server_key",
  isMidtransProduction: "me_midtrans_is_production",
  currency: "me_currency",
  timeZone: "me_timezone",
  dayCutoffHour: "me_day_cutoff_hour",
  taxPercent: "me_tax_percent",
  isTaxInclusive: "me_tax_inclusive",
  servicePercent: "me_service_percent",
  serviceBase: "me_service_base",
  isServiceTaxable: "me_service_taxable",
  cashRounding: "me_cash_rounding",
  orderAcceptance: "me_order_acceptance",
};

/** In the procedure's names; `currency` is the one that cash rounding is told in. */
export function decodeMerchant(body: z.output<typeof merchantChanges>, currency: string) {
  const rounding = body.me_cash_rounding;
  return {
    name: body.me_name,
    businessType: body.me_business_type,
    posMode: body.me_pos_mode,
    isActive: body.me_is_active,
    midtransClientKey: body.me_midtrans_client_key,
    midtransServerKey: body.me_midtrans_server_key,
    isMidtransProduction: body.me_midtrans_is_production,
    currency: body.me_currency,
    timeZone: body.me_timezone,
    dayCutoffHour: body.me_day_cutoff_hour,
    taxPercent: body.me_tax_percent,
    isTaxInclusive: body.me_tax_inclusive,
    servicePercent: body.me_service_percent,
    serviceBase: body.me_service_base,
    isServiceTaxable: body.me_service_taxable,
    cashRounding: rounding === undefined ? undefined : fromMajor(rounding, currency),
    orderAcceptance: body.me_order_acceptance,
  };
}

export function wireMerchant(merchant: MerchantView): z.input<typeof merchantWire> {
  return {
    me_id: merchant.id,
    me_name: merchant.name,
    me_business_type: merchant.businessType,
    me_pos_mode: merchant.posMode,
    me_is_active: merchant.isActive,
    me_midtrans_client_key: merchant.midtransClientKey,
    me_midtrans_server_key_set: merchant.isMidtransServerKeySet,
    me_midtrans_is_production: merchant.isMidtransProduction,
    me_currency: merchant.currency,
    me_timezone: merchant.timeZone,
    me_day_cutoff_hour: merchant.dayCutoffHour,
    me_tax_percent: merchant.taxPercent,
    me_tax_inclusive: merchant.isTaxInclusive,
    me_service_percent: merchant.servicePercent,
    me_service_base: merchant.serviceBase,
    me_service_taxable: merchant.isServiceTaxable,
    me_cash_rounding: toMajor(merchant.cashRounding, merchant.currency),
    me_order_acceptance: merchant.orderAcceptance,
    created_at: merchant.createdAt.toISOString(),
    updated_at: merchant.updatedAt.toISOString(),
  };
}
