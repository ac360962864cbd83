"use client";
// Puts a list in order, by dragging a handle or with the arrow keys on it.
//
// const sort = useSortList(ids, save);
// sort.ids.map((id) => <li ref={sort.rowRef(id)} …><SortHandle sort={sort} id={id} name={…} /> …</li>)
import { useTranslator } from "@atapos/ui/language";
import GripVertical from "lucide-react/icons/grip-vertical";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { manageWords } from "./manage-words.ts";

type Id = string | number;

export interface SortList<Key extends Id> {
  /** In the order to show. */
  ids: readonly Key[];
  draggedId: Key | null;
  /** What was moved last, for those who do not see it. */
  movedId: Key | null;
  rowRef: (id: Key) => (row: HTMLElement | null) => void;
  start: (id: Key, event: PointerEvent<HTMLElement>) => void;
  step: (id: Key, by: -1 | 1) => void;
}

interface Held<Key extends Id> {
  id: Key;
  order: readonly Key[];
}

/** `onSort` hears of the whole new order, once a drag ends or a key was pressed. */
export function useSortList<Key extends Id>(ids: readonly Key[], onSort: (ids: Key[]) => void): SortList<Key> {
  const rows = useRef(new Map<Key, HTMLElement>());
  const [held, setHeld] = useState<Held<Key> | null>(null);
  const [movedId, setMovedId] = useState<Key | null>(null);
  const latest = useRef({ held, ids, onSort });
  useEffect(() => {
    latest.current = { held, ids, onSort };
  });
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return;
    const drag = ({ clientY }: globalThis.PointerEvent) => {
      const { held: now } = latest.current;
      if (now === null) return;
      scrollNear(rows.current.get(now.id), clientY);
      const over = now.order.find((id) => contains(rows.current.get(id), clientY));
      if (over === undefined || over === now.id) return;
      setHeld({ id: now.id, order: moved(now.order, now.id, now.order.indexOf(over)) });
    };
    const drop = () => {
      const { held: now, ids: before, onSort: sort } = latest.current;
      setHeld(null);
      if (now === null || now.order.every((id, index) => id === before[index])) return;
      setMovedId(now.id);
      sort([...now.order]);
    };
    // the row under the finger moves within the page, which ends a capture of the pointer: the window loses nothing
    window.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", drop);
    return () => {
      window.removeEventListener("pointermove", drag);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", drop);
    };
  }, [isHeld]);
  return {
    ids: held?.order ?? ids,
    draggedId: held?.id ?? null,
    movedId,
    rowRef: (id) => (row) => {
      if (row === null) rows.current.delete(id);
      else rows.current.set(id, row);
    },
    start: (id, event) => {
      if (event.button !== 0) return;
      event.currentTarget.focus({ preventScroll: true });
      event.preventDefault();
      setHeld({ id, order: ids });
    },
    step: (id, by) => {
      const place = ids.indexOf(id) + by;
      if (place < 0 || place >= ids.length) return;
      setMovedId(id);
      onSort(moved(ids, id, place));
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

const EDGE = 56;
const STEP = 14;

/** A list longer than the screen goes on under the finger at its edges. */
function scrollNear(row: HTMLElement | undefined, clientY: number): void {
  let box = row?.parentElement ?? null;
  while (box !== null && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
  if (box === null) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (clientY < top + EDGE) box.scrollBy({ top: -STEP });
  else if (clientY > bottom - EDGE) box.scrollBy({ top: STEP });
}

interface SortHandleProps<Key extends Id> {
  sort: SortList<Key>;
  id: Key;
  name: string;
}

export function SortHandle<Key extends Id>({ sort, id, name }: SortHandleProps<Key>) {
  const t = useTranslator(manageWords);
  const place = sort.ids.indexOf(id) + 1;
  const count = sort.ids.length;
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    sort.step(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      <button
        type="button"
        aria-label={t("move", { name, place, count })}
        onKeyDown={press}
        onPointerDown={(event) => sort.start(id, event)}
        className="grid size-12 shrink-0 cursor-grab touch-none place-items-center rounded-control text-ink-2 active:cursor-grabbing [&_svg]:size-5"
      >
        <GripVertical aria-hidden="true" />
      </button>
      <span role="status" className="sr-only">
        {sort.movedId === id && t("moved", { name, place, count })}
      </span>
    </>
  );
}
