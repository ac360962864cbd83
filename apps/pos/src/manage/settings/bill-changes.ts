// What the typed settings change about a bill, said in sentences.
import type { Language } from "@atapos/domain";
import { formatMoney, formatPercent } from "@atapos/ui/format";
import type { Translator } from "@atapos/ui/i18n";
import type { billWords } from "./bill-words.ts";
import type { Settings } from "./settings-draft.ts";

type Translate = Translator<(typeof billWords)["id"]>;

export const taxName = (settings: Settings, t: Translate): string =>
  t(settings.businessType === "fnb" ? "restaurantTax" : "plainTax");

interface Change {
  saved: Settings;
  draft: Settings;
  serviceName: string;
  language: Language;
}

export function billChanges({ saved, draft, serviceName, language }: Change, t: Translate): string[] {
  const tax = taxName(draft, t);
  const moved = (name: string, from: number, to: number) =>
    from === to
      ? []
      : [t(to > from ? "up" : "down", { name, from: formatPercent(from, language), to: formatPercent(to, language) })];
  const flag = (before: boolean, after: boolean, on: string, off: string) =>
    before === after ? [] : [after ? on : off];
  return [
    ...moved(tax, saved.taxPercent, draft.taxPercent),
    ...moved(serviceName, saved.servicePercent, draft.servicePercent),
    ...flag(saved.isTaxInclusive, draft.isTaxInclusive, t("toInclusive"), t("toExclusive")),
    ...flag(saved.isServiceTaxable, draft.isServiceTaxable, t("serviceTaxed", { tax }), t("serviceUntaxed", { tax })),
    ...(saved.serviceBase === draft.serviceBase
      ? []
      : [t("serviceBase", { base: t(draft.serviceBase === "after_discount" ? "afterDiscount" : "beforeDiscount") })]),
    ...(saved.cashRounding === draft.cashRounding ? [] : [rounding(draft, language, t)]),
  ];
}

const rounding = ({ cashRounding, currency }: Settings, language: Language, t: Translate): string =>
  cashRounding === 0 ? t("roundingOff") : t("roundingTo", { amount: formatMoney(cashRounding, currency, language) });
