import { readTicket, ticketStorageKey, writeTicket } from "./stored-ticket.ts";
import { EMPTY_TICKET, isBlank, type Ticket } from "./ticket.ts";

export interface TicketStore {
  subscribe(listener: () => void): () => void;
  get(): Ticket;
  update(change: (ticket: Ticket) => Ticket): void;
}

type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const stores = new Map<number, TicketStore>();

/** The ticket of this device at this merchant, whoever asks for it on the page. `hasTables`: guests are served there. */
export function ticketStore(merchantId: number, hasTables: boolean): TicketStore {
  const known = stores.get(merchantId);
  if (known !== undefined) return known;
  const made = createTicketStore(ticketStorageKey(merchantId), usableStorage(), hasTables ? undefined : withoutTables);
  // the same till may be open in another tab: both show one ticket
  window.addEventListener("storage", (event) => {
    if (event.key === ticketStorageKey(merchantId)) made.reload();
  });
  stores.set(merchantId, made);
  return made;
}

/** On the server, and until the page has come alive, it is blank. */
export const noTicket = (): Ticket => EMPTY_TICKET;

const withoutTables = (ticket: Ticket): Ticket =>
  ticket.orderType === "dine_in" ? { ...ticket, orderType: "walk_in" } : ticket;

/**
 * Written before it is shown: what stands on the screen survives a reload. `storage` null: it lives with the page;
 * `fit` makes any ticket one that suits the merchant.
 */
export function createTicketStore(
  key: string,
  storage: Kept | null,
  fit: (ticket: Ticket) => Ticket = (ticket) => ticket,
): TicketStore & { reload(): void } {
  const listeners = new Set<() => void>();
  const read = () => fit(readTicket(storage?.getItem(key) ?? null));
  let ticket = read();
  const show = (next: Ticket) => {
    ticket = next;
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => ticket,
    update(change) {
      const next = fit(change(ticket));
      if (next === ticket) return;
      keep(storage, key, next);
      show(next);
    },
    reload: () => show(read()),
  };
}

/** Some browsers refuse storage (private windows, a full disk): the ticket then lives as long as the page. */
function usableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keep(storage: Kept | null, key: string, ticket: Ticket): void {
  try {
    if (isBlank(ticket)) storage?.removeItem(key);
    else storage?.setItem(key, writeTicket(ticket));
  } catch {
    // full: what was rung up is still on the screen
  }
}
