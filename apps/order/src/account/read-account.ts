import { cache } from "react";
import { readSession } from "../session/read-session.ts";
import { serverApi } from "../trpc/server-api.ts";
import { type Profile, readCustomerToken, readProfile } from "./read-customer.ts";

export interface HistoryEntry {
  id: number;
  merchantName: string;
  orderNumber: string;
  total: number;
  currency: string;
  items: number;
  thumbnailUrl: string | null;
  placedAt: string;
  timeZone?: string | undefined;
  isOpen: boolean;
}

export interface Account {
  profile: Profile;
  history: HistoryEntry[];
  total: number;
}

const SHOWN = 50;

/** The signed-in customer with what they ordered; null when nobody is signed in here. */
export const readAccount = cache(async (): Promise<Account | null> => {
  const profile = await readProfile();
  if (profile === null) return null;
  const api = serverApi(null, await readCustomerToken());
  const [mine, menu] = await Promise.all([
    api.order.mine.query({ limit: SHOWN }),
    api.catalog.menu.query({ merchantId: profile.merchantId }),
  ]);
  const pictures = new Map(menu.products.map(({ id, images }) => [id, images[0]?.thumbnailUrl ?? null]));
  const history = mine.items.map((order) => ({
    id: order.id,
    merchantName: menu.merchant.name,
    orderNumber: order.orderNumber,
    total: order.total,
    currency: order.currency,
    items: order.items.reduce((sum, { quantity }) => sum + quantity, 0),
    thumbnailUrl:
      order.items.map(({ productId }) => pictures.get(productId) ?? null).find((url) => url !== null) ?? null,
    placedAt: order.createdAt,
    timeZone: menu.merchant.timeZone,
    isOpen: order.status === "pending" || order.status === "confirmed",
  }));
  return { profile, history, total: mine.total };
});

/** Which restaurant a sign-in here is for: the table's, else the one that the address names. */
export async function loginMerchant(named: string | undefined): Promise<number | null> {
  const session = await readSession();
  if (session.kind === "table") return session.merchantId;
  return named !== undefined && /^[1-9]\d{0,8}$/.test(named) ? Number(named) : null;
}
