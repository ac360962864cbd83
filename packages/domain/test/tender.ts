import { PosError } from "./errors.ts";
import { assertMoney, type Money } from "./money.ts";

/** Cash over the counter. `payable` is the rounded total; `paid` excludes change. Throws `insufficient_cash`. */
export function cashTender({ payable, tendered }: { payable: Money; tendered: Money }): { paid: Money; change: Money } {
  assertMoney(payable, "payable");
  assertMoney(tendered, "tendered");
  if (tendered < payable) {
    throw new PosError("insufficient_cash", { payable, tendered, missing: payable - tendered });
  }
  return { paid: payable, change: tendered - payable };
}
