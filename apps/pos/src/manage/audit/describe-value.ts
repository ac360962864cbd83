import type { Language } from "@atapos/domain";
import { formatDateTime, formatMoney, formatNumber, formatPercent } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import { shortNumber } from "../../orders/order-label.ts";
import type { AuditChange, AuditValue } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { fieldWords } from "./field-words.ts";
import { valueWords } from "./value-words.ts";
import { plainWord, wordOf } from "./word-of.ts";

/** Where and how the log is read. */
export interface Reader {
  language: Language;
  timeZone: string;
  currency: string;
}

/** One side of a change, as people write it. */
export function describeValue(value: AuditValue | null, reader: Reader): string {
  const { language, currency } = reader;
  const t = createTranslator(auditWords, language);
  if (value === null) return t("none");
  switch (value.kind) {
    case "text":
      return value.text;
    case "money":
      return formatMoney(value.amount, currency, language);
    case "number":
      return formatNumber(value.value, language);
    case "percent":
      return formatPercent(value.value, language);
    case "flag":
      return t(value.isOn ? "yes" : "no");
    case "time":
      return formatDateTime(value.at, reader);
    case "word":
      return wordOf(valueWords, language, value.word) ?? value.word;
    case "thing":
      return thingName(value.thing, value.name) ?? t("gone", { id: value.id });
    case "things":
      return value.names.join(", ");
    case "hours":
      return value.hours.map((each) => `${daysText(each.days, language)} ${each.opens}–${each.closes}`).join(", ");
  }
}

/** `Harga, Kecil`: the field, then in what it is. */
export function describePath(path: AuditChange["path"], language: Language): string {
  const [last] = path.slice(-1);
  if (last === undefined) return "";
  const around = path.slice(0, -1).map(({ field, name }) => name ?? fieldName(field, language));
  const own = last.name === null ? [] : [last.name];
  return [fieldName(last.field, language), ...own, ...around.toReversed()].join(", ");
}

export const fieldName = (field: string, language: Language): string =>
  wordOf(fieldWords, language, field) ?? plainWord(field);

/** Orders and what belongs to them go by their short number. */
export function thingName(kind: string, name: string | null): string | null {
  if (name === null) return null;
  return kind === "order" || kind === "payment" || kind === "refund" ? shortNumber(name) : name;
}

/** 2026-11-23 is a Monday. */
const MONDAY_MS = Date.UTC(2026, 10, 23);

function daysText(days: readonly number[], language: Language): string {
  const format = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { weekday: "short", timeZone: "UTC" });
  return days.map((day) => format.format(MONDAY_MS + (day - 1) * 86_400_000)).join(" ");
}
