import { type LineQuote, type PricedOrder, type PricingRules, type QuoteState, quoteMenu } from "@atapos/domain";
import type { RegisterProduct } from "../register/register-menu.ts";
import type { Ticket, TicketLine } from "./ticket.ts";

export interface ShownLine extends TicketLine {
  state: QuoteState;
  /** null: no longer on the menu. */
  product: RegisterProduct | null;
  name: string;
  /** Variant and options with what each adds to one unit. */
  choices: readonly { name: string; price: number }[];
  /** The whole line before promotions, which stand among the sums; what it cost when chosen, if it is gone now. */
  amount: number;
  /** More is asked than is left: how many are left. */
  left: number | null;
}

export interface PricedTicket {
  lines: readonly ShownLine[];
  totals: PricedOrder;
  /** What promotions take off, by their names, in the order of the lines. */
  discounts: readonly { name: string; amount: number }[];
  count: number;
  /** Something on it cannot be ordered as it stands. */
  hasTrouble: boolean;
}

export interface TicketMenu {
  productById: ReadonlyMap<number, RegisterProduct>;
  rules: PricingRules;
}

/** Prices the ticket by the menu on this device, with the server's own rules. */
export function priceTicket(ticket: Ticket, menu: TicketMenu, unnamedPromotion: string): PricedTicket {
  const quote = quoteMenu<TicketLine, RegisterProduct>({
    lines: ticket.lines,
    products: withOwnStock(ticket, menu.productById),
    rules: menu.rules,
  });
  const lines = quote.lines.map((line) => shownLine(line, ticket));
  return {
    lines,
    totals: quote.totals,
    discounts: discountsOf(quote.lines, unnamedPromotion),
    count: quote.count,
    hasTrouble: lines.some((line) => line.state !== "ok"),
  };
}

/** What the placed order has taken from the shelf is not sold out for itself. */
function withOwnStock(
  { order }: Ticket,
  products: ReadonlyMap<number, RegisterProduct>,
): ReadonlyMap<number, RegisterProduct> {
  if (order === null) return products;
  const patched = new Map(products);
  for (const { productId, variantId } of order.lines) {
    const product = patched.get(productId);
    if (product === undefined) continue;
    const variants = product.variants.map((variant) =>
      variant.id === variantId ? { ...variant, isAvailable: true } : variant,
    );
    patched.set(productId, { ...product, isAvailable: true, variants });
  }
  return patched;
}

function shownLine(quote: LineQuote<TicketLine, RegisterProduct>, ticket: Ticket): ShownLine {
  const { line, product, variant, priced, state, options } = quote;
  const seen = line.seen.choices.map((name) => ({ name, price: 0 }));
  const chosen = [...(variant === null ? [] : [{ name: variant.name, price: 0 }]), ...options];
  return {
    ...line,
    state,
    product,
    name: product?.name ?? line.seen.name,
    choices: state === "ok" ? chosen.map(({ name, price }) => ({ name, price })) : seen,
    amount: priced?.subtotal ?? line.seen.unitPrice * line.quantity,
    left: product === null ? null : shortOf(line, product, ticket),
  };
}

/** How many are left where more are asked; the placed order's own count as left. */
function shortOf(line: TicketLine, product: RegisterProduct, { lines, order }: Ticket): number | null {
  const variant = product.variants.find(({ id }) => id === line.variantId);
  const counted = variant?.stock == null ? product : variant;
  if (counted.stock === null) return null;
  const isOfShelf = (other: { productId: number; variantId: number | null }) =>
    other.productId === line.productId && (counted === product || other.variantId === line.variantId);
  const asked = sumOf(lines.filter(isOfShelf));
  const left = counted.stock + sumOf(order?.lines.filter(isOfShelf) ?? []);
  return asked > left ? left : null;
}

const sumOf = (lines: readonly { quantity: number }[]): number => lines.reduce((sum, line) => sum + line.quantity, 0);

function discountsOf(
  lines: readonly LineQuote<TicketLine, RegisterProduct>[],
  unnamed: string,
): { name: string; amount: number }[] {
  const byName = new Map<string, number>();
  for (const { product, priced } of lines) {
    if (priced === null || priced.discount === 0) continue;
    const name = product?.promotionName ?? unnamed;
    byName.set(name, (byName.get(name) ?? 0) + priced.discount);
  }
  return [...byName].map(([name, amount]) => ({ name, amount }));
}
