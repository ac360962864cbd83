"use client";
// The items of one part of the menu; only the rows near the screen exist, and their pages come as they are scrolled to.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton } from "@atapos/ui/skeleton";
import { useVirtualizer } from "@tanstack/react-virtual";
import UtensilsCrossed from "lucide-react/icons/utensils-crossed";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { ListCard } from "../list-card.tsx";
import { Loaded } from "../loaded.tsx";
import { ItemRow } from "./item-row.tsx";
import type { ListFilter } from "./menu-place.ts";
import type { ItemRow as Row } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";
import { useRestore } from "./use-item-actions.ts";
import { type ItemList as Items, useItemPages } from "./use-item-pages.ts";
import { useMinute } from "./use-minute.ts";
import type { OnSale } from "./use-on-sale.ts";

interface ItemListProps {
  filter: ListFilter;
  openId: number | null;
  onSale: OnSale;
  /** Beside the count: a way to put them in order. */
  action: ReactNode;
  /** null where the category goes without saying. */
  categoryNameOf: (row: Row) => string | null;
  onOpen: (id: number) => void;
  onAdd: () => void;
}

const ROW_HEIGHT = 69;
const START = { first: 0, last: 20 };

export function ItemList(props: ItemListProps) {
  const { filter, action, onAdd } = props;
  const t = useTranslator(menuWords);
  const [shown, setShown] = useState(START);
  const query = useItemPages(filter, shown);
  return (
    <Loaded query={query}>
      {(items) =>
        items.total === 0 ? (
          <NothingHere filter={filter} onAdd={onAdd} />
        ) : (
          <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
            <div className="flex min-h-6 items-center gap-3 px-4.5 font-semibold text-[14px] text-ink-2">
              <span role="status">{t("items", { count: items.total })}</span>
              {action}
              {!filter.isArchived && <span className="ml-auto">{t("onSale")}</span>}
            </div>
            <Rows {...props} key={JSON.stringify(filter)} items={items} onShown={setShown} />
          </section>
        )
      }
    </Loaded>
  );
}

interface RowsProps extends ItemListProps {
  items: Items;
  onShown: (shown: { first: number; last: number }) => void;
}

function Rows({ items, openId, onSale, categoryNameOf, onOpen, onShown }: RowsProps) {
  const t = useTranslator(menuWords);
  const atMs = useMinute();
  const restore = useRestore();
  const anchor = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useVirtualizer({
    count: items.total,
    getScrollElement: () => workOf(anchor.current),
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: top,
  });
  useLayoutEffect(() => setTop(offsetIn(anchor.current)), []);
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useLayoutEffect(() => onShown({ first, last }), [first, last, onShown]);
  const before = first * ROW_HEIGHT;
  const after = Math.max(0, (items.total - last - 1) * ROW_HEIGHT);
  return (
    <div ref={anchor}>
      <ListCard label={t("title")}>
        {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
        {rows.map(({ index }) => {
          const row = items.rowAt(index);
          if (row === undefined) return <ComingRow key={`coming-${String(index)}`} />;
          return (
            <ItemRow
              key={row.id}
              row={row}
              isOpen={row.id === openId}
              isOn={onSale.isOn(row)}
              categoryName={categoryNameOf(row)}
              atMs={atMs}
              onOpen={onOpen}
              onTurn={onSale.turn}
              onRestore={restore}
            />
          );
        })}
        {after > 0 && <li aria-hidden="true" style={{ height: after }} />}
      </ListCard>
    </div>
  );
}

const workOf = (anchor: HTMLElement | null): HTMLElement | null => anchor?.closest<HTMLElement>("[data-work]") ?? null;

/** How far the list begins below the top of what scrolls. */
function offsetIn(anchor: HTMLElement | null): number {
  const work = workOf(anchor);
  if (anchor === null || work === null) return 0;
  return anchor.getBoundingClientRect().top - work.getBoundingClientRect().top + work.scrollTop;
}

const ComingRow = () => (
  <li aria-hidden="true" className="flex h-17.25 items-center gap-3.5 border-line px-4 not-first:border-t">
    <Skeleton className="size-12 rounded-control" />
    <span className="grid flex-1 gap-2">
      <Skeleton className="h-4 w-2/5" />
      <Skeleton className="h-3 w-3/5" />
    </span>
  </li>
);

function NothingHere({ filter, onAdd }: { filter: ListFilter; onAdd: () => void }) {
  const t = useTranslator(menuWords);
  const icon = <UtensilsCrossed aria-hidden="true" />;
  if (filter.search !== undefined) {
    return (
      <EmptyState icon={icon} title={t("noneFound")} align="centre">
        {t("noneFoundText")}
      </EmptyState>
    );
  }
  if (filter.isArchived) {
    return (
      <EmptyState icon={icon} title={t("noneArchived")} align="centre">
        {t("noneArchivedText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t("emptyTitle")}
      align="centre"
      action={
        <Button variant="soft" onClick={onAdd}>
          {t("emptyAdd")}
        </Button>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}
