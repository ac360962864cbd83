/** The owner's pages, in the order of the section list; `name` is their word in manageWords. */
export const SECTIONS = [
  { name: "menu", href: "/manage/menu" },
  { name: "modifiers", href: "/manage/modifiers" },
  { name: "promotions", href: "/manage/promotions" },
  { name: "tables", href: "/manage/tables" },
  { name: "staff", href: "/manage/staff" },
  { name: "customers", href: "/manage/customers" },
  { name: "audit", href: "/manage/audit" },
  { name: "settings", href: "/manage/settings" },
] as const;
