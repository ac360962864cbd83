"use client";
// The products as tiles: only those near the screen exist, and the arrow keys walk through all of them.
import { useTranslator } from "@atapos/ui/language";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { countByProduct } from "../ticket/ticket-lines.ts";
import { useRegister } from "./register-context.tsx";
import type { RegisterProduct } from "./register-menu.ts";
import { registerWords } from "./register-words.ts";
import { Tile } from "./tile.tsx";
import { stepFrom } from "./tile-steps.ts";
import { useColumns } from "./use-columns.ts";
import { useRing } from "./use-ring.ts";

const GAP = 12;
const PADDING = 8;

interface TileGridProps {
  products: readonly RegisterProduct[];
  /** Another set of products starts at its top. */
  setKey: string;
  /** The first one is what Enter in the search field adds. */
  isSearching: boolean;
  /** Up from the first row. */
  onLeaveTop: () => void;
}

export function TileGrid({ products, setKey, isSearching, onLeaveTop }: TileGridProps) {
  const { ticket, money } = useRegister();
  const t = useTranslator(registerWords);
  const { onTap, onHold } = useRing();
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, tileHeight } = useColumns(scroller);
  const counts = useMemo(() => countByProduct(ticket), [ticket]);
  const rows = useVirtualizer({
    count: Math.ceil(products.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => tileHeight,
    gap: GAP,
    overscan: 4,
    paddingStart: PADDING,
    paddingEnd: 20,
  });
  const walk = useWalk({ products, columns, scroller, toRow: (row) => rows.scrollToIndex(row), onLeaveTop });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows is another object at every render
  useEffect(() => {
    rows.measure();
  }, [tileHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another set starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [setKey]);
  return (
    <div
      ref={scroller}
      id="tiles"
      className="no-scrollbar -mt-2 min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 max-s:px-3"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: no element means a group of buttons walked by arrow keys */}
      <div
        role="group"
        aria-label={t("products")}
        onKeyDown={walk.onKeyDown}
        className="relative"
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ key, index, size, start }) => (
          <TileRow key={key} columns={columns} size={size} start={start}>
            {products.slice(index * columns, (index + 1) * columns).map((product, place) => {
              const at = index * columns + place;
              return (
                <Tile
                  key={product.id}
                  {...{ product, index: at, money, onTap, onHold }}
                  count={counts.get(product.id) ?? 0}
                  isTabStop={at === walk.at}
                  isFirstHit={isSearching && at === 0}
                />
              );
            })}
          </TileRow>
        ))}
      </div>
    </div>
  );
}

interface TileRowProps {
  columns: number;
  size: number;
  start: number;
  children: ReactNode;
}

const TileRow = ({ columns, size, start, children }: TileRowProps) => (
  <div
    className="absolute inset-x-0 grid gap-3"
    style={{
      height: size,
      transform: `translateY(${String(start)}px)`,
      gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))`,
    }}
  >
    {children}
  </div>
);

interface WalkOptions {
  products: readonly RegisterProduct[];
  columns: number;
  scroller: { readonly current: HTMLDivElement | null };
  toRow: (row: number) => void;
  onLeaveTop: () => void;
}

/** One tab stop among all tiles, moved by the arrow keys; a tile that does not exist yet is scrolled to first. */
function useWalk({ products, columns, scroller, toRow, onLeaveTop }: WalkOptions) {
  const [asked, setAsked] = useState(0);
  const at = Math.min(asked, Math.max(0, products.length - 1));
  const focusSoon = (index: number, tries = 10) => {
    const tile = scroller.current?.querySelector<HTMLElement>(`[data-tile="${index}"]`);
    if (tile) tile.focus();
    else if (tries > 0) requestAnimationFrame(() => focusSoon(index, tries - 1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const tile = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-tile]") : null;
    if (tile === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = Number(tile.dataset.tile);
    const next = stepFrom(event.key, { from, columns, count: products.length });
    if (next === null) return;
    event.preventDefault();
    if (next === "above") return onLeaveTop();
    setAsked(next);
    toRow(Math.floor(next / columns));
    focusSoon(next);
  };
  return { at, onKeyDown };
}
