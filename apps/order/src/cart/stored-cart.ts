// What the phone keeps of an order that was not placed yet; anything else found there is thrown away.
import * as z from "zod/mini";

export const MAX_QUANTITY = 99;
export const MAX_NOTE = 200;

const count = z.int().check(z.minimum(0));
const id = z.int().check(z.minimum(1));

export const cartLineSchema = z.object({
  /** What makes two taps the same line: product, variant, options and note. */
  key: z.string(),
  productId: id,
  variantId: z.nullable(id),
  optionIds: z.array(id),
  note: z.string().check(z.maxLength(MAX_NOTE)),
  quantity: id.check(z.maximum(MAX_QUANTITY)),
  /** How it looked when it was chosen: for a phone without a menu, and for what has left the menu. */
  seen: z.object({ name: z.string(), choices: z.string(), unitPrice: count, thumbnailUrl: z.nullable(z.string()) }),
});
export type CartLine = z.infer<typeof cartLineSchema>;

const storedCart = z.object({ format: z.literal(1), savedAt: z.number(), lines: z.array(cartLineSchema) });

const PREFIX = "atapos.cart.";
/** A table session lasts 12 hours; a cart that is older belongs to a visit that is over. */
const KEPT_MS = 24 * 3_600_000;

/** One cart a merchant and session: who sits down again starts with an empty one. */
export const cartKey = (merchantId: number, sessionId: number | null): string =>
  `${PREFIX}${merchantId}.${sessionId ?? "takeaway"}`;

export function readCart(text: string | null, nowMs: number): CartLine[] {
  const parsed = storedCart.safeParse(parseJson(text));
  return parsed.success && nowMs - parsed.data.savedAt < KEPT_MS ? parsed.data.lines : [];
}

export const writeCart = (lines: readonly CartLine[], nowMs: number): string =>
  JSON.stringify({ format: 1, savedAt: nowMs, lines });

/** Carts of visits that are over. */
export function staleKeys(storage: Pick<Storage, "length" | "key" | "getItem">, nowMs: number): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(PREFIX) && readCart(storage.getItem(key), nowMs).length === 0);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
