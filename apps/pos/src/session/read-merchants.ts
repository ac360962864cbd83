import { LEVEL_ADMIN } from "@atapos/domain";
import { cookies } from "next/headers";
import { serverApi } from "../trpc/server-api.ts";
import { merchantCookieName, readTill, sessionCookieOf } from "./till-session.ts";

export interface MerchantChoice {
  id: number;
  name: string;
}

export interface Merchants {
  items: readonly MerchantChoice[];
  total: number;
  /** Too many to show at once: an operator types a name. */
  isSearched: boolean;
  /** The one that the till works for now. */
  currentId: number | null;
  /** Whoever is an admin there may make another. */
  canCreate: boolean;
}

const PAGE = 50;

/** The merchants that the signed-in account may work for; null for whoever has no choice. */
export async function readMerchants(search: string): Promise<Merchants | null> {
  const till = await readTill();
  if (till === null || till.isLocked) return null;
  // asked without a merchant: as the account that it is, whichever it works for now
  const api = serverApi({ cookie: await sessionCookieOf(till) });
  const who = await api.auth.whoami.query();
  if (who.kind === "platform") {
    const { items, total } = await api.merchant.list.query({ limit: PAGE, ...(search !== "" && { search }) });
    return {
      items: items.map(({ id, name }) => ({ id, name })),
      total,
      isSearched: true,
      currentId: null,
      canCreate: false,
    };
  }
  if (who.kind !== "staff") return null;
  const items = who.memberships.map(({ merchantId, merchantName }) => ({ id: merchantId, name: merchantName }));
  const chosen = Number((await cookies()).get(merchantCookieName())?.value);
  const current = items.length === 1 ? items[0]?.id : items.find(({ id }) => id === chosen)?.id;
  const isAdmin = who.memberships.some((each) => each.merchantId === current && each.level >= LEVEL_ADMIN);
  return { items, total: items.length, isSearched: false, currentId: current ?? null, canCreate: isAdmin };
}
