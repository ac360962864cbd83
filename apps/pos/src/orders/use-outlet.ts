"use client";
import type { PosMode } from "@atapos/domain";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";

export interface Outlet {
  currency: string;
  timeZone: string;
  posMode: PosMode;
  /** What its tax is called: restaurants' is PBJT. */
  isRestaurant: boolean;
}

/** The outlet's own settings; until they have come, those that most have. */
export function useOutlet(): Outlet {
  const { timeZone, businessType } = useStaff();
  const { data } = api.merchant.current.useQuery(undefined, { staleTime: 300_000 });
  return {
    currency: data?.currency ?? "IDR",
    timeZone: data?.timeZone ?? timeZone,
    posMode: data?.posMode ?? "hybrid",
    isRestaurant: businessType === "fnb",
  };
}
