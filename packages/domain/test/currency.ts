import { PosError } from "./errors.ts";
import { assertMoney, type Money } from "./money.ts";

// ISO 4217 gives IDR two decimals; nobody in Indonesia prices or pays in sen, and Midtrans takes whole rupiah.
const WITHOUT_DECIMALS = new Set("IDR BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const WITH_THREE = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** Decimals between the minor and the major unit: IDR 0, USD 2, KWD 3. Throws `validation` for no currency code. */
export function currencyDecimals(code: string): number {
  if (!/^[A-Z]{3}$/.test(code)) throw new PosError("validation", { field: "currency", reason: "not_a_currency" });
  if (WITHOUT_DECIMALS.has(code)) return 0;
  return WITH_THREE.has(code) ? 3 : 2;
}

/** Minor unit to major unit, as a JSON number: (1050, "USD") -> 10.5. */
export function toMajor(amount: Money, currency: string): number {
  return assertMoney(amount) / 10 ** currencyDecimals(currency);
}

/** Major unit to minor unit: (10.5, "USD") -> 1050. Throws `validation` for more decimals than the currency has. */
export function fromMajor(value: number, currency: string): Money {
  const scale = 10 ** currencyDecimals(currency);
  const amount = Math.round(value * scale);
  if (!Number.isSafeInteger(amount) || amount / scale !== value) {
    throw new PosError("validation", { field: "amount", reason: "not_an_amount_of_this_currency", currency });
  }
  return amount + 0;
}
