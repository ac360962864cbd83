"use client";
import { useEffect, useState } from "react";
import { api } from "../../trpc/api.ts";

const PAUSE_MS = 200;

/** The customers that fit what is typed, page by page; what was seen stays until the next answer is there. */
export function useCustomers() {
  const [search, setSearch] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(search.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search]);
  const query = api.customer.browse.useInfiniteQuery(
    { search: asked },
    { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
  );
  const [first] = query.data?.pages ?? [];
  return {
    ...{ query, search, setSearch, first },
    isSearched: asked !== "",
    customers: query.data?.pages.flatMap(({ items }) => items),
  };
}
