"use client";
import { useMemo, useState } from "react";
import { api } from "../trpc/api.ts";
import { bestSellers } from "./best-sellers.ts";
import type { RegisterProduct, RegisterView } from "./register-menu.ts";

const ORDERS_LOOKED_AT = 100;
const DAY_MS = 24 * 3_600_000;
const NOBODY: readonly RegisterProduct[] = [];

/** What the latest orders hold most; looked up once, so that tiles keep their places under the cashier's fingers. */
export function useBestSellers({ productById }: RegisterView): readonly RegisterProduct[] {
  const [ids, setIds] = useState<readonly number[] | null>(null);
  const { data } = useLatestOrders();
  if (ids === null && data !== undefined) setIds(bestSellers(data.items));
  return useMemo(
    () => (ids === null || ids.length === 0 ? NOBODY : ids.flatMap((id) => productById.get(id) ?? [])),
    [ids, productById],
  );
}

/** Asked together with the menu, so that the favourites stand there from the first moment. */
export const useLatestOrders = () =>
  api.order.list.useQuery({ limit: ORDERS_LOOKED_AT }, { staleTime: DAY_MS, gcTime: DAY_MS });
