export interface CartLine {
  /** What makes two taps the same line: product, variant, options and note. */
  key: string;
  productId: number;
  variantId: number | null;
  optionIds: number[];
  note: string;
  quantity: number;
  /** How it looked when it was chosen: for a phone without a menu, and for what has left the menu. */
  seen: { name: string; choices: string; unitPrice: number; thumbnailUrl: string | null };
}

export const MAX_QUANTITY = 99;
export const MAX_NOTE = 200;

const PREFIX = "atapos.cart.";

/** One cart a merchant and session: who sits down again starts with an empty one. */
export const cartKey = (merchantId: number, sessionId: number | null): string =>
  `${PREFIX}${merchantId}.${sessionId ?? "takeaway"}`;

export const isCartKey = (key: string): boolean => key.startsWith(PREFIX);

export const writeCart = (lines: readonly CartLine[], nowMs: number): string =>
  JSON.stringify({ format: 1, savedAt: nowMs, lines });
