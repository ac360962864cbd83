import type { AuditEntry } from "./audit-types.ts";

const PAGES: Readonly<Record<string, string>> = {
  product: "/manage/menu",
  category: "/manage/menu",
  modifier_group: "/manage/modifiers",
  promotion: "/manage/promotions",
  table: "/manage/tables",
  tables: "/manage/tables",
  staff: "/manage/staff",
  customer: "/manage/customers",
  merchant: "/manage/settings",
};

/** Where the thing of an entry is looked at; null where no page shows it. */
export function entryHref({ subject: { kind, orderId } }: Pick<AuditEntry, "subject">): string | null {
  return orderId === null ? (PAGES[kind] ?? null) : `/orders/${orderId}`;
}
