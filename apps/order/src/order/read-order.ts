import { cache } from "react";
import { apiOfPhone } from "../account/read-customer.ts";
import { type Diner, readOpenDiner, readTableDiner } from "../menu/read-menu.ts";
import { readSession } from "../session/read-session.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";
import type { SharedOrder } from "./order-progress.ts";

/** `[orderId]` of an address; null for what no order is called. */
export const orderIdOf = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);

export interface OwnOrderPage {
  token: string;
  order: SharedOrder;
}

/** The order, if it is this phone's or its account's; null otherwise. */
export const readOwnOrder = cache(async (orderId: number): Promise<OwnOrderPage | null> => {
  const api = await apiOfPhone();
  const token = await api.order.shareLink.query({ orderId }).then((link) => link.token, refused);
  const order = token === null ? null : await readLinkedOrder(token);
  return token === null || order === null ? null : { token, order };
});

/** What the link shows; null for a link that is none. */
export const readLinkedOrder = cache(
  (token: string): Promise<SharedOrder | null> => serverApi(null).order.byLink.query({ token }).catch(refused),
);

/** The menu of the order's restaurant, at the table where the phone sits there. */
export async function readDinerOf(merchantId: number): Promise<Diner> {
  const session = await readSession();
  const diner = session.kind === "table" && session.merchantId === merchantId ? await readTableDiner() : null;
  return diner ?? readOpenDiner(merchantId);
}

/** What a use case refuses is an answer; an API that is not there is an error. */
function refused(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
