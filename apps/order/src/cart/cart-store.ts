import { type CartLine, readCart, staleKeys, writeCart } from "./stored-cart.ts";

export interface CartStore {
  subscribe(listener: () => void): () => void;
  get(): readonly CartLine[];
  update(change: (lines: readonly CartLine[]) => readonly CartLine[]): void;
}

const NOTHING: readonly CartLine[] = [];
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
export const noLines = (): readonly CartLine[] => NOTHING;

function createStore(key: string): CartStore {
  const storage = usableStorage();
  const listeners = new Set<() => void>();
  let lines: readonly CartLine[] = readCart(storage?.getItem(key) ?? null, Date.now());
  const tell = () => {
    for (const listener of listeners) listener();
  };
  for (const stale of storage === null ? [] : staleKeys(storage, Date.now())) storage?.removeItem(stale);
  // the same table's menu may be open in another tab of this phone
  window.addEventListener("storage", (event) => {
    if (event.key !== key) return;
    lines = readCart(event.newValue, Date.now());
    tell();
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => lines,
    update(change) {
      lines = change(lines);
      keep(storage, key, lines);
      tell();
    },
  };
}

/** Some browsers refuse storage (private windows, a full disk): the cart then lives as long as the page. */
function usableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keep(storage: Storage | null, key: string, lines: readonly CartLine[]): void {
  try {
    if (lines.length === 0) storage?.removeItem(key);
    else storage?.setItem(key, writeCart(lines, Date.now()));
  } catch {
    // full: what was tapped is still on the screen
  }
}
