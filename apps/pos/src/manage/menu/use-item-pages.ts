"use client";
// A list of any length: its length is known from the first page, and the pages come as they are scrolled to.
import { useRef } from "react";
import { api } from "../../trpc/api.ts";
import type { ListFilter } from "./menu-place.ts";
import type { ItemRow } from "./menu-types.ts";

const PAGE = 100;

export interface ItemList {
  total: number;
  /** undefined: on its way. */
  rowAt: (index: number) => ItemRow | undefined;
}

/** `shown` are the first and last places on the screen. */
export function useItemPages(filter: ListFilter, shown: { first: number; last: number }) {
  const pages = pagesAround(shown);
  const answers = api.useQueries((t) =>
    pages.map((page) => t.catalog.editorList({ ...filter, skip: page * PAGE, limit: PAGE })),
  );
  const [start] = answers;
  const data = start?.data;
  const found: ItemList | undefined = data && {
    total: data.total,
    rowAt: (index) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.items[index % PAGE],
  };
  return {
    data: useKept(found, filter),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    isFetching: answers.some(({ isFetching }) => isFetching),
    refetch: () => Promise.all(answers.map((answer) => answer.refetch())),
  };
}

/** The first page always: it says how many there are. */
function pagesAround({ first, last }: { first: number; last: number }): number[] {
  const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
  const around = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [...new Set([0, ...around])];
}

/** While one types, the last answer stays until the next has come; another category starts anew. */
function useKept(found: ItemList | undefined, { search: _, ...place }: ListFilter): ItemList | undefined {
  const key = JSON.stringify(place);
  const kept = useRef<{ key: string; list: ItemList } | null>(null);
  if (found !== undefined) kept.current = { key, list: found };
  return found ?? (kept.current?.key === key ? kept.current.list : undefined);
}
