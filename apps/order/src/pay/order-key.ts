// The name of one intention: the server does what bears it once, however often it is asked.

/** Not crypto.randomUUID: a phone that reached the restaurant's own machine by plain HTTP has none. */
export const randomKey = (): string => toHex(crypto.getRandomValues(new Uint32Array(4)));

/**
 * The same in every tab that holds this cart, so that two that press in one moment place one order. The kept cart bears
 * the time of its last change: the same dishes ordered later are another order. `kept`: null where nothing can be kept.
 */
export function orderKey(kept: string | null, lines: readonly unknown[]): string {
  if (kept === null) return randomKey();
  const text = `${kept}\n${JSON.stringify(lines)}`;
  return toHex(new Uint32Array([fnv1a(text, 0x811c9dc5), fnv1a(text, 0x01234567), text.length]));
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

const toHex = (words: Uint32Array): string => [...words].map((word) => word.toString(16).padStart(8, "0")).join("");
