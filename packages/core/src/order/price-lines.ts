import {
  chooseModifiers,
  type ErrorDetail,
  isInWindows,
  nextWindowBoundary,
  PosError,
  type PricedOrder,
  type PricingRules,
  priceOrder,
} from "@atapos/domain";
import type { CatalogueProduct, CatalogueSnapshot, CatalogueVariant } from "../catalog/catalogue-snapshot-store.ts";
import type { OrderLineInput } from "./schema.ts";

/** A line as it will be stored, its keys the columns that the placing statement reads. */
export interface StoredLine {
  line: number;
  product_id: number;
  variant_id: number | null;
  promotion_id: number | null;
  product_name: string;
  variant_name: string | null;
  quantity: number;
  base_price: number;
  price: number;
  line_subtotal: number;
  discount: number;
  service: number;
  tax: number;
  tax_percent: number;
  modifiers: { id: number; name: string; price: number }[];
  notes: string | null;
  station: string | null;
  stock_taken: "none" | "product" | "variant";
}

export interface PricedLines {
  priced: PricedOrder;
  lines: StoredLine[];
}

/** The server's clock, read by the merchant's. */
export interface PricingMoment {
  atMs: number;
  timeZone: string;
}

/** Prices what was asked against one version of the catalogue. Throws not_found, unavailable_item or validation. */
export function priceLines(
  catalogue: CatalogueSnapshot,
  asked: readonly OrderLineInput[],
  rules: PricingRules,
  moment: PricingMoment,
): PricedLines {
  const chosen = asked.map((line, index) => choose(catalogue, line, index));
  refuseUnavailable(chosen);
  refuseOutOfHours(chosen, moment);
  const priced = priceOrder({
    rules,
    ...moment,
    lines: chosen.map(({ product, variant, modifiers, line }) => ({
      unitPrice: variant?.price ?? product.price,
      modifiersPrice: modifiers.total,
      qty: line.quantity,
      taxPercent: product.taxPercent,
      promotions: product.promotions,
    })),
  });
  return { priced, lines: chosen.map((choice, index) => store(choice, priced.lines[index], index)) };
}

interface Choice {
  line: OrderLineInput;
  product: CatalogueProduct;
  variant: CatalogueVariant | null;
  modifiers: ReturnType<typeof chooseModifiers>;
}

function choose(catalogue: CatalogueSnapshot, line: OrderLineInput, index: number): Choice {
  const product = catalogue.products.get(line.productId);
  if (!product) throw new PosError("not_found", { what: "product", lines: [{ index, productId: line.productId }] });
  const variant = chooseVariant(product, line, index);
  return { line, product, variant, modifiers: modifiersOf(product, line, index) };
}

function chooseVariant(product: CatalogueProduct, line: OrderLineInput, index: number): CatalogueVariant | null {
  if (line.variantId == null) {
    if (product.variants.length === 0) return null;
    throw new PosError("validation", {
      field: `items -> ${index} -> variant`,
      reason: "required",
      lines: [{ index, productId: product.id, name: product.name }],
    });
  }
  const variant = product.variants.find((candidate) => candidate.id === line.variantId);
  if (variant) return variant;
  throw new PosError("not_found", { what: "variant", lines: [{ index, productId: product.id, name: product.name }] });
}

function modifiersOf(product: CatalogueProduct, line: OrderLineInput, index: number): Choice["modifiers"] {
  try {
    return chooseModifiers(product.modifierGroups, line.modifiers);
  } catch (error) {
    if (!(error instanceof PosError)) throw error;
    throw new PosError(error.code, { ...error.detail, lines: [{ index, productId: product.id, name: product.name }] });
  }
}

function refuseUnavailable(choices: readonly Choice[]): void {
  const lines: ErrorDetail[] = choices.flatMap(({ product, variant }, index) =>
    product.isAvailable && (variant?.isAvailable ?? true) ? [] : [{ index, productId: product.id, name: product.name }],
  );
  if (lines.length) throw new PosError("unavailable_item", { lines });
}

/** `availableFrom` is when its hours begin again. */
function refuseOutOfHours(choices: readonly Choice[], { atMs, timeZone }: PricingMoment): void {
  const lines: ErrorDetail[] = choices.flatMap(({ product: { id, name, availability } }, index) => {
    if (isInWindows(availability, atMs, timeZone)) return [];
    const opensAt = nextWindowBoundary(availability, atMs, timeZone);
    return [{ index, productId: id, name, availableFrom: opensAt === null ? null : new Date(opensAt).toISOString() }];
  });
  if (lines.length) throw new PosError("unavailable_item", { lines });
}

function store(choice: Choice, priced: PricedOrder["lines"][number] | undefined, index: number): StoredLine {
  const { line, product, variant, modifiers } = choice;
  if (!priced) throw new Error("pricing answers one line for each it was given");
  return {
    line: index + 1,
    product_id: product.id,
    variant_id: variant?.id ?? null,
    promotion_id: priced.promotionId,
    product_name: product.name,
    variant_name: variant?.name ?? null,
    quantity: line.quantity,
    base_price: priced.basePrice,
    price: priced.price,
    line_subtotal: priced.lineSubtotal,
    discount: priced.discount,
    service: priced.service,
    tax: priced.tax,
    tax_percent: priced.taxPercent,
    modifiers: modifiers.chosen.map(({ id, name, price }) => ({ id, name, price })),
    notes: line.notes ?? null,
    station: product.station,
    stock_taken: stockOf(product, variant),
  };
}

/** A variant that counts its own stock is taken from there; else the product's, where that is counted. */
function stockOf(product: CatalogueProduct, variant: CatalogueVariant | null): StoredLine["stock_taken"] {
  if (variant?.tracksStock) return "variant";
  return product.tracksStock ? "product" : "none";
}
