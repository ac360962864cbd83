"use client";
// Puts a list in order, by dragging a handle or with the arrow keys on it.
//
// const sort = useSortList(ids, save);
// sort.ids.map((id) => <li ref={sort.rowRef(id)} …><SortHandle sort={sort} id={id} name={…} /> …</li>)
import { useTranslator } from "@atapos/ui/language";
import GripVertical from "lucide-react/icons/grip-vertical";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { manageWords } from "./manage-words.ts";

type Id = string | number;

export interface SortList<Key extends Id> {
  /** In the order to show. */
  ids: readonly Key[];
  draggedId: Key | null;
  rowRef: (id: Key) => (row: HTMLElement | null) => void;
  start: (id: Key, event: PointerEvent<HTMLElement>) => void;
  drag: (event: PointerEvent<HTMLElement>) => void;
  drop: () => void;
  step: (id: Key, by: -1 | 1) => void;
}

/** `onSort` hears of the whole new order, once a drag ends or a key was pressed. */
export function useSortList<Key extends Id>(ids: readonly Key[], onSort: (ids: Key[]) => void): SortList<Key> {
  const rows = useRef(new Map<Key, HTMLElement>());
  const [held, setHeld] = useState<{ id: Key; order: readonly Key[] } | null>(null);
  const order = held?.order ?? ids;
  return {
    ids: order,
    draggedId: held?.id ?? null,
    rowRef: (id) => (row) => {
      if (row === null) rows.current.delete(id);
      else rows.current.set(id, row);
    },
    start: (id, event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ id, order: ids });
    },
    drag: ({ clientY }) => {
      if (held === null) return;
      const over = held.order.find((id) => contains(rows.current.get(id), clientY));
      if (over === undefined || over === held.id) return;
      setHeld({ id: held.id, order: moved(held.order, held.id, held.order.indexOf(over)) });
    },
    drop: () => {
      if (held === null) return;
      setHeld(null);
      if (held.order.some((id, index) => id !== ids[index])) onSort([...held.order]);
    },
    step: (id, by) => {
      const place = ids.indexOf(id) + by;
      if (place >= 0 && place < ids.length) onSort(moved(ids, id, place));
    },
  };
}

export function moved<Key>(ids: readonly Key[], id: Key, place: number): Key[] {
  const others = ids.filter((each) => each !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

function contains(row: HTMLElement | undefined, clientY: number): boolean {
  if (row === undefined) return false;
  const { top, bottom } = row.getBoundingClientRect();
  return clientY >= top && clientY < bottom;
}

interface SortHandleProps<Key extends Id> {
  sort: SortList<Key>;
  id: Key;
  name: string;
}

export function SortHandle<Key extends Id>({ sort, id, name }: SortHandleProps<Key>) {
  const t = useTranslator(manageWords);
  const place = sort.ids.indexOf(id) + 1;
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    sort.step(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <button
      type="button"
      aria-label={t("move", { name, place, count: sort.ids.length })}
      onKeyDown={press}
      onPointerDown={(event) => sort.start(id, event)}
      onPointerMove={sort.drag}
      onPointerUp={sort.drop}
      onPointerCancel={sort.drop}
      className="grid size-12 shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-2 active:cursor-grabbing [&_svg]:size-5"
    >
      <GripVertical aria-hidden="true" />
    </button>
  );
}
