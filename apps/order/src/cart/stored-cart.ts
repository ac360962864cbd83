// What the phone kept of an order that was not placed yet; anything else found there is thrown away.
import * as z from "zod/mini";
import { type CartLine, isCartKey, MAX_NOTE, MAX_QUANTITY } from "./cart-line.ts";

const count = z.int().check(z.minimum(0));
const id = z.int().check(z.minimum(1));

const cartLine = z.object({
  key: z.string(),
  productId: id,
  variantId: z.nullable(id),
  optionIds: z.array(id),
  note: z.string().check(z.maxLength(MAX_NOTE)),
  quantity: id.check(z.maximum(MAX_QUANTITY)),
  seen: z.object({ name: z.string(), choices: z.string(), unitPrice: count, thumbnailUrl: z.nullable(z.string()) }),
});
const storedCart = z.object({ format: z.literal(1), savedAt: z.number(), lines: z.array(cartLine) });

/** A table session lasts 12 hours; a cart that is older belongs to a visit that is over. */
const KEPT_MS = 24 * 3_600_000;

export function readCart(text: string | null, nowMs: number): CartLine[] {
  const parsed = storedCart.safeParse(parseJson(text));
  return parsed.success && nowMs - parsed.data.savedAt < KEPT_MS ? parsed.data.lines : [];
}

/** Carts of visits that are over. */
export function staleKeys(storage: Pick<Storage, "length" | "key" | "getItem">, nowMs: number): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((key) => isCartKey(key) && readCart(storage.getItem(key), nowMs).length === 0);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
