import { type Call, type MerchantTx, statement, type Tx } from "@atapos/db";
import {
  type BusinessType,
  isWithinHours,
  type Language,
  type OrderAcceptance,
  PosError,
  type PosMode,
  type PricingRules,
  type ServiceBase,
} from "@atapos/domain";

/** A merchant and its settings, without any secret. */
export interface MerchantRow {
  id: number;
  name: string;
  businessType: BusinessType;
  posMode: PosMode;
  isActive: boolean;
  midtransClientKey: string | null;
  isMidtransServerKeySet: boolean;
  isMidtransProduction: boolean;
  currency: string;
  timeZone: string;
  dayCutoffHour: number;
  taxPercent: number;
  isTaxInclusive: boolean;
  servicePercent: number;
  serviceBase: ServiceBase;
  isServiceTaxable: boolean;
  cashRounding: number;
  orderAcceptance: OrderAcceptance;
  language: Language;
  allowsTakeaway: boolean;
  /** The merchant takes no orders for the moment. */
  isPaused: boolean;
  /** What diners are told meanwhile. */
  pauseReason: string | null;
  address: string | null;
  logoUrl: string | null;
  receiptHeader: string | null;
  receiptFooter: string | null;
  openingHours: { day: number; opens: string; closes: string }[] | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const MERCHANT_COLUMNS = `me_id AS id, me_name AS name, me_business_type AS "businessType",
  me_pos_mode AS "posMode", me_is_active AS "isActive", me_midtrans_client_key AS "midtransClientKey",
  me_midtrans_server_key_set AS "isMidtransServerKeySet", me_midtrans_is_production AS "isMidtransProduction",
  me_currency AS currency, me_timezone AS "timeZone", me_day_cutoff_hour AS "dayCutoffHour",
  me_tax_percent AS "taxPercent", me_tax_inclusive AS "isTaxInclusive", me_service_percent AS "servicePercent",
  me_service_base AS "serviceBase", me_service_taxable AS "isServiceTaxable", me_cash_rounding AS "cashRounding",
  me_order_acceptance AS "orderAcceptance", me_language AS language, me_allows_takeaway AS "allowsTakeaway",
  me_is_paused AS "isPaused", me_pause_reason AS "pauseReason", me_address AS address, me_logo_url AS "logoUrl", me_receipt_header AS "receiptHeader",
  me_receipt_footer AS "receiptFooter", me_opening_hours AS "openingHours", me_version AS version,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

const READ = statement("merchant-read", `SELECT ${MERCHANT_COLUMNS} FROM atapos.merchant WHERE me_id = $1`);

/** The door's own merchant, to be asked for with other things. */
export const merchantCall = (merchantId: number): Call => ({ statement: READ, values: [merchantId] });

/** The door's own merchant; `not_found` when it does not exist. */
export function readMerchant(tx: MerchantTx): Promise<MerchantRow> {
  return readMerchantAs(tx, tx.merchantId);
}

/** The same for system work, whose door belongs to no merchant. */
export async function readMerchantAs(tx: Tx, merchantId: number): Promise<MerchantRow> {
  const [row] = await tx.query<MerchantRow>(READ, [merchantId]);
  if (!row) throw new PosError("not_found", { what: "merchant" });
  return row;
}

/** Whether diners may order now; staff may always sell. */
export function takesOrders(merchant: MerchantRow, atMs: number): boolean {
  if (!merchant.isActive || merchant.isPaused) return false;
  return isWithinHours(merchant.openingHours, merchant.timeZone, atMs);
}

/** The merchant's money rules, in the shape that pricing takes and orders freeze. */
export function pricingRulesOf(merchant: MerchantRow): PricingRules {
  return {
    currency: merchant.currency,
    taxPercent: merchant.taxPercent,
    taxInclusive: merchant.isTaxInclusive,
    servicePercent: merchant.servicePercent,
    serviceBase: merchant.serviceBase,
    serviceTaxable: merchant.isServiceTaxable,
    cashRounding: merchant.cashRounding,
  };
}
