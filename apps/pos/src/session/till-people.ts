export interface Person {
  staffId: number;
  name: string;
  /** Tried too often: only the password opens it again. */
  isPinLocked: boolean;
}

/** What a known device may show before anybody has come forward. */
export interface TillPeople {
  merchantName: string;
  timeZone: string;
  /** Those with a PIN. */
  people: readonly Person[];
  newOrders: number;
}
