import { serverApi } from "../trpc/server-api.ts";
import { readVisitor } from "./read-visitor.ts";
import { readTill, sessionCookieOf } from "./till-session.ts";

export interface MerchantChoice {
  id: number;
  name: string;
}

export interface Merchants {
  items: readonly MerchantChoice[];
  total: number;
  /** Too many to show at once: an operator types a name. */
  isSearched: boolean;
}

const PAGE = 50;

/** The merchants that the signed-in account may work for; null for whoever has no choice. */
export async function readMerchants(search: string): Promise<Merchants | null> {
  const [visitor, till] = [await readVisitor(), await readTill()];
  if (till === null || till.isLocked) return null;
  if (visitor.kind === "platform" || (visitor.kind === "staff" && visitor.staff.isPlatform)) {
    // asked without a merchant, as the operator that it is
    const api = serverApi({ cookie: await sessionCookieOf(till) });
    const { items, total } = await api.merchant.list.query({ limit: PAGE, ...(search !== "" && { search }) });
    return { items: items.map(({ id, name }) => ({ id, name })), total, isSearched: true };
  }
  if (visitor.kind !== "staff" || visitor.staff.isByPin) return null;
  const items = visitor.staff.memberships.map(({ merchantId, merchantName }) => ({
    id: merchantId,
    name: merchantName,
  }));
  return { items, total: items.length, isSearched: false };
}
