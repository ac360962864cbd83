// How customers and their days are written.
import { formatDate, type Moment, type Place } from "@atapos/ui/format";
import type { CustomerTranslator, ListedCustomer } from "./customer-types.ts";

type Named = Pick<ListedCustomer, "name" | "phone" | "email">;

/** The name, else what the customer is reached by. */
export const customerName = (t: CustomerTranslator, { name, phone, email }: Named): string =>
  name ?? phone ?? email ?? t("nameless");

/** `0812 •••• 4417`: enough to tell two people apart, on a screen that guests may see. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/gu, "");
  if (digits.length < 8) return phone;
  return `${digits.slice(0, digits.startsWith("+") ? 5 : 4)} •••• ${digits.slice(-4)}`;
}

/** `ayu••••@example.com` */
export function maskedEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 3)}••••@${host}`;
}

const DAY_MS = 86_400_000;

/** Today and yesterday by name, the days before by date, other years with the year. */
export function dayText(t: CustomerTranslator, moment: Moment, now: Moment, place: Place): string {
  const day = (of: Moment) => formatDate(of, place);
  const nowMs = new Date(now).getTime();
  if (day(moment) === day(nowMs)) return t("today");
  if (day(moment) === day(nowMs - DAY_MS)) return t("yesterday");
  const isThisYear = yearOf(moment, place) === yearOf(now, place);
  return formatDate(moment, place, isThisYear ? "short" : "medium");
}

const yearOf = (moment: Moment, { timeZone }: Place): string =>
  new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(new Date(moment));
