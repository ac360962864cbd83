"use client";
import type { AuditArea } from "@atapos/domain";
import { useState } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { api } from "../../trpc/api.ts";
import { type Days, daysOf, type Period } from "./period.ts";

export interface Filters {
  area: AuditArea | null;
  /** As the log names people: "staff:3". */
  actor: string | null;
  period: Period;
  chosen: Days;
}

const NONE: Filters = { area: null, actor: null, period: "anyTime", chosen: { from: null, to: null } };

/** What is asked for, and what has come of it page by page. */
export function useHistory() {
  const { timeZone } = useOutlet();
  const [filters, setFilters] = useState(NONE);
  const [search, setSearch] = useState("");
  const [asked, setAsked] = useState("");
  const days = daysOf(filters.period, Date.now(), timeZone, filters.chosen);
  const input = { ...days, area: filters.area, actor: filters.actor, search: asked || null };
  const query = api.audit.list.useInfiniteQuery(input, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: (before) => before,
  });
  const hasFilters = asked !== "" || filters.area !== null || filters.actor !== null || filters.period !== "anyTime";
  return {
    ...{ query, input, filters, search, hasFilters },
    entries: query.data?.pages.flatMap(({ items }) => items),
    change: (some: Partial<Filters>) => setFilters((before) => ({ ...before, ...some })),
    setSearch: (text: string) => {
      setSearch(text);
      setAsked(text.trim());
    },
    clear: () => {
      setFilters(NONE);
      setSearch("");
      setAsked("");
    },
  };
}
