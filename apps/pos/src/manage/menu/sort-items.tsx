"use client";
// The items of one category with handles: put in order by dragging or by the arrow keys, each step saved at once.
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { Loaded } from "../loaded.tsx";
import { SortHandle, useSortList } from "../sort-handle.tsx";
import type { ItemRow } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";
import { Thumb } from "./thumb.tsx";

const MOST = 1000;

export function SortItems({ categoryId }: { categoryId: number | null }) {
  const query = api.catalog.editorList.useQuery({ categoryId, isArchived: false, skip: 0, limit: MOST });
  return <Loaded query={query}>{({ items }) => <SortRows categoryId={categoryId} items={items} />}</Loaded>;
}

function SortRows({ categoryId, items }: { categoryId: number | null; items: readonly ItemRow[] }) {
  const t = useTranslator(menuWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<number[] | null>(null);
  const save = api.catalog.sortProducts.useMutation();
  const known = new Map(items.map((item) => [item.id, item]));
  const ids = (asked ?? items.map(({ id }) => id)).filter((id) => known.has(id));
  const sort = useSortList(ids, (next) => {
    setAsked(next);
    save.mutate(
      { categoryId, ids: next },
      {
        onError: (error) => {
          setAsked(null);
          showFailure(t("sortFailed", { why: errorText(error) }));
        },
        onSettled: () => void utils.catalog.editorList.invalidate(),
      },
    );
  });
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <p className="px-1 text-ink-2 text-s">{t("sortHint")}</p>
      <ul aria-label={t("title")} className="overflow-hidden rounded-m bg-raised shadow-1 ring-1 ring-line">
        {sort.ids.map((id) => {
          const item = known.get(id);
          if (item === undefined) return null;
          return (
            <li
              key={id}
              ref={sort.rowRef(id)}
              className={`flex min-h-16 items-center gap-2 border-line px-1 not-first:border-t [content-visibility:auto] [contain-intrinsic-size:auto_64px] ${sort.draggedId === id ? "bg-accent-soft" : ""}`}
            >
              <SortHandle sort={sort} id={id} name={item.name} />
              <Thumb url={item.thumbnailUrl} size="s" />
              <span className="min-w-0 flex-1 truncate px-1.5 font-semibold">{item.name}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
