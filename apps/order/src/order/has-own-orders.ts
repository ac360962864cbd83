export const OWN_ORDERS_KEY = "atapos.orders";

/** Whether this phone has ever ordered, told without what reads it. */
export function hasOwnOrders(): boolean {
  try {
    return window.localStorage.getItem(OWN_ORDERS_KEY) !== null;
  } catch {
    return false;
  }
}
