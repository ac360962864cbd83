import { currencyDecimals, type Money, toMajor } from "@atapos/domain";
import type { MailLanguage } from "./layout.ts";

/** "Rp93.500", "-Rp5.000"; other currencies as the reader's language writes them. */
export function moneyText(amount: Money, currency: string, language: MailLanguage): string {
  if (currency === "IDR") {
    const digits = new Intl.NumberFormat("id-ID").format(Math.abs(amount));
    return `${amount < 0 ? "-" : ""}Rp${digits}`;
  }
  const decimals = currencyDecimals(currency);
  return new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(toMajor(amount, currency));
}
