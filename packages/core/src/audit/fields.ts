import type { AuditValue } from "./schema.ts";

/** What the log's values are, by the names that use cases give them; the rest shows as what it is. */
const MONEY: ReadonlySet<string> = new Set([
  ...["price", "basePrice", "lineSubtotal", "subtotal", "discount", "service", "tax", "total", "rounded"],
  ...["amount", "paid", "refunded", "tendered", "change", "cashRounding", "discountAmount", "net"],
]);
const PERCENT: ReadonlySet<string> = new Set(["taxPercent", "servicePercent"]);
const WORDS: ReadonlySet<string> = new Set([
  ...["status", "paymentStatus", "gatewayStatus", "discountType", "businessType", "posMode", "serviceBase"],
  ...["orderAcceptance", "language", "method", "paymentType", "stage", "source", "cause", "kind", "orderType"],
]);
const THINGS: Readonly<Record<string, string>> = {
  categoryId: "category",
  productId: "product",
  customerId: "customer",
  staffId: "staff",
  tableId: "table",
  orderId: "order",
  paymentId: "payment",
  promotionId: "promotion",
  groupId: "modifier_group",
  variantId: "variant",
  copyOf: "product",
};
const LISTS: Readonly<Record<string, string>> = {
  tableIds: "table",
  "product.sort": "product",
  "category.sort": "category",
};
/** What says nothing to a person, or is said elsewhere: keys, times of writing, the approver, a price that only shows. */
const SILENT: ReadonlySet<string> = new Set([
  ...["id", "merchantId", "createdAt", "updatedAt", "version", "searchText", "publicId", "logoPublicId", "url"],
  ...["orderUrl", "approvedBy", "accountId", "promotion", "mailId", "qrVersion", "sessionId", "thumbnailUrl"],
]);
const HOURS: ReadonlySet<string> = new Set(["openingHours", "schedule", "availability"]);
const MOST_TEXT = 400;

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isSilent = (field: string): boolean => SILENT.has(field);
export const isHours = (field: string): boolean => HOURS.has(field);
export const thingOf = (field: string): string | undefined => THINGS[field];
/** What a list of ids is of: its field says it, or the action whose whole content it is. */
export const listOf = (field: string, action: string): string | undefined => LISTS[field === "ids" ? action : field];

type NameOf = (thing: string) => string | null;

/** One value as screens write it; null for nothing. `side` is the object that the field stands in. */
export function readValue(field: string, value: unknown, side: Json, nameOf: NameOf): AuditValue | null {
  if (value === null || value === undefined || value === "") return null;
  if (isHours(field) && Array.isArray(value)) return hoursOf(value);
  if (typeof value === "boolean") return { kind: "flag", isOn: value };
  if (typeof value === "number") return numberOf(field, value, side, nameOf);
  if (typeof value !== "string") return { kind: "text", text: cut(JSON.stringify(value)) };
  if (WORDS.has(field)) return { kind: "word", word: cut(value) };
  if (/(At|Date)$/u.test(field) && !Number.isNaN(Date.parse(value))) return { kind: "time", at: value };
  return { kind: "text", text: cut(value) };
}

function numberOf(field: string, value: number, side: Json, nameOf: NameOf): AuditValue {
  const thing = THINGS[field];
  if (thing !== undefined) return { kind: "thing", thing, id: value, name: nameOf(`${thing}:${value}`) };
  if (PERCENT.has(field)) return { kind: "percent", value };
  if (field === "discountAmount" && side.discountType === "percent") return { kind: "percent", value };
  return MONEY.has(field) ? { kind: "money", amount: value } : { kind: "number", value };
}

/** Both shapes that hours have: weekly windows, and a merchant's opening hours, whose Sunday is 0. */
function hoursOf(value: readonly unknown[]): AuditValue {
  const hours = value.filter(isRecord).map(({ days, day, from, to, opens, closes }) => ({
    days: Array.isArray(days) ? days.filter((each) => typeof each === "number") : [day === 0 ? 7 : Number(day)],
    opens: String(opens ?? from),
    closes: String(closes ?? to),
  }));
  return { kind: "hours", hours };
}

const cut = (text: string): string => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);
