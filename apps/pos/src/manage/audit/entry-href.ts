import type { AuditEntry } from "./audit-types.ts";

/** The page of a kind of thing, and how its address names one of them where it can. */
const PAGES: Readonly<Record<string, { page: string; open?: (id: number) => string }>> = {
  product: { page: "/manage/menu", open: (id) => `item=${id}` },
  category: { page: "/manage/menu", open: (id) => `category=${id}` },
  modifier_group: { page: "/manage/modifiers" },
  promotion: { page: "/manage/promotions", open: (id) => `promotion=${id}` },
  table: { page: "/manage/tables", open: (id) => `open=${id}` },
  tables: { page: "/manage/tables" },
  staff: { page: "/manage/staff", open: (id) => `person=m${id}` },
  invitation: { page: "/manage/staff", open: (id) => `person=i${id}` },
  customer: { page: "/manage/customers" },
  merchant: { page: "/manage/settings" },
};

/** Where the thing of an entry is looked at; null where no page shows it. */
export function entryHref({ subject: { kind, id, orderId } }: Pick<AuditEntry, "subject">): string | null {
  if (orderId !== null) return `/orders/${orderId}`;
  const found = PAGES[kind];
  if (found === undefined) return null;
  return id !== null && found.open !== undefined ? `${found.page}?${found.open(id)}` : found.page;
}
