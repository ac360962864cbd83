import { type CartLine, isCartKey, writeCart } from "./cart-line.ts";

type Lines = readonly CartLine[];
type Change = (lines: Lines) => Lines;

export interface CartStore {
  subscribe(listener: () => void): () => void;
  get(): Lines;
  update(change: Change): void;
}

const NOTHING: Lines = [];
const stores = new Map<string, CartStore>();

/** One store a cart, whichever island asks. */
export function cartStore(key: string): CartStore {
  const known = stores.get(key);
  if (known !== undefined) return known;
  const made = createStore(key);
  stores.set(key, made);
  return made;
}

/** On the server, and until the page has come alive, there is nothing. */
export const noLines = (): Lines => NOTHING;

function createStore(key: string): CartStore {
  const storage = usableStorage();
  const listeners = new Set<() => void>();
  let lines = NOTHING;
  /** Taps made while what the phone holds is still being read; null: it has been read. */
  let early: Change[] | null = null;
  const show = (next: Lines) => {
    lines = next;
    for (const listener of listeners) listener();
  };
  const load = async (found: string | null) => {
    early ??= [];
    const held = await parse(storage, found);
    const taps = early ?? [];
    early = null;
    show(taps.reduce((result, change) => change(result), held));
    if (taps.length > 0) keep(storage, key, lines);
  };
  const loadKept = () => {
    // the reader comes over the network: without one the taps wait, and what is kept stays untouched
    load(storage?.getItem(key) ?? null).catch(() => window.addEventListener("online", loadKept, { once: true }));
  };
  // a first visit has nothing to read, and so loads nothing to read it with
  if (storage !== null && hasCarts(storage)) loadKept();
  // the same table's menu may be open in another tab of this phone
  window.addEventListener("storage", (event) => {
    if (event.key === key) loadKept();
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => lines,
    update(change) {
      early?.push(change);
      show(change(lines));
      if (early === null) keep(storage, key, lines);
    },
  };
}

/** What the phone held, as far as it is a cart; carts of visits that are over go. */
async function parse(storage: Storage | null, found: string | null): Promise<Lines> {
  const { readCart, staleKeys } = await import("./stored-cart.ts");
  const nowMs = Date.now();
  for (const stale of storage === null ? [] : staleKeys(storage, nowMs)) storage?.removeItem(stale);
  return readCart(found, nowMs);
}

const hasCarts = (storage: Storage): boolean =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").some(isCartKey);

/** Some browsers refuse storage (private windows, a full disk): the cart then lives as long as the page. */
function usableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keep(storage: Storage | null, key: string, lines: Lines): void {
  try {
    if (lines.length === 0) storage?.removeItem(key);
    else storage?.setItem(key, writeCart(lines, Date.now()));
  } catch {
    // full: what was tapped is still on the screen
  }
}
