// What an order is called on a plate, in a title and beside its number.
import type { Order } from "./order-types.ts";

/** How people say an order's number: `INV-20250509-0027` -> `#0027`. */
export const shortNumber = (orderNumber: string): string => `#${orderNumber.split("-").at(-1) ?? orderNumber}`;

/** What fits on the plate: a short table name whole, else its number, else its first letters. */
export function plateText(name: string): string {
  const short = name.trim();
  return short.length <= 3 ? short : (/\d+/.exec(short)?.[0].slice(0, 3) ?? short.slice(0, 2));
}

export interface LabelWords {
  table: (name: string) => string;
  type: (type: Order["orderType"]) => string;
  source: (source: Order["source"]) => string;
}

type Labelled = Pick<Order, "orderNumber" | "orderType" | "source" | "table" | "customer">;

/** With a name the plate alone tells the table; without one the table is the title. */
export function orderTitle(order: Labelled, words: LabelWords): string {
  const name = order.customer?.name?.trim();
  if (name) return name;
  if (order.table !== null) return tableTitle(order.table.name, words);
  return words.type(order.orderType);
}

/** "Meja 7"; a name that says "Meja" itself is not told twice. */
export const tableTitle = (name: string, words: Pick<LabelWords, "table">): string =>
  /^(meja|table)\b/i.test(name) ? name : words.table(name);

/** `#0046 · Bawa pulang, QR`: eating here goes without saying, and so does the register for what is taken away. */
export function orderSubtitle(order: Labelled, words: LabelWords): string {
  const isHere = order.orderType === "dine_in";
  const isTitled = !isHere && orderTitle(order, words) === words.type(order.orderType);
  const type = isHere || isTitled ? [] : [words.type(order.orderType)];
  const isToldByType = type.length > 0 && order.source === "register";
  const how = [...type, ...(isToldByType ? [] : [words.source(order.source)])].join(", ");
  return `${shortNumber(order.orderNumber)} · ${how}`;
}

/** The first lines of a card, and how many are not shown; struck lines are not cooked. */
export function cardLines(items: Order["items"], shown = 3): { lines: Order["items"]; others: number } {
  const left = items.filter(({ status }) => status !== "void");
  return { lines: left.slice(0, shown), others: Math.max(0, left.length - shown) };
}

/** With its variant: "Es Teh Manis, besar". */
export const itemName = ({ productName, variantName }: Pick<Order["items"][number], "productName" | "variantName">) =>
  variantName === null ? productName : `${productName}, ${variantName}`;

/** Notes that name an allergy are shown before anything else. */
export const isAllergy = (note: string | null): note is string => note !== null && /all?er(gi|gy)/i.test(note);
