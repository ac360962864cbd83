import { type CartLine, MAX_QUANTITY } from "./cart-line.ts";

export type NewLine = Omit<CartLine, "key">;

export const lineKey = ({ productId, variantId, optionIds, note }: NewLine): string =>
  [productId, variantId ?? "", [...optionIds].sort((a, b) => a - b).join("+"), note.trim()].join("/");

/** The same choice again raises its line; the phone never holds more of one than it may order. */
export function addLine(lines: readonly CartLine[], added: NewLine): CartLine[] {
  const key = lineKey(added);
  const isKnown = lines.some((line) => line.key === key);
  if (!isKnown) return [...lines, { ...added, key, quantity: Math.min(added.quantity, MAX_QUANTITY) }];
  return lines.map((line) =>
    line.key === key
      ? { ...line, seen: added.seen, quantity: Math.min(line.quantity + added.quantity, MAX_QUANTITY) }
      : line,
  );
}

/** Nothing left of it takes the line out. */
export function setQuantity(lines: readonly CartLine[], key: string, quantity: number): CartLine[] {
  if (quantity < 1) return lines.filter((line) => line.key !== key);
  return lines.map((line) => (line.key === key ? { ...line, quantity: Math.min(quantity, MAX_QUANTITY) } : line));
}

/** Puts another choice in a line's place; where that choice stands already, the two become one. */
export function replaceLine(lines: readonly CartLine[], key: string, replacement: NewLine): CartLine[] {
  const newKey = lineKey(replacement);
  if (newKey !== key && lines.some((line) => line.key === newKey)) {
    return addLine(
      lines.filter((line) => line.key !== key),
      replacement,
    );
  }
  return lines.map((line) => (line.key === key ? { ...replacement, key: newKey } : line));
}
