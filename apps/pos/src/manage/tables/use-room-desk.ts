"use client";
// What is selected and what is open on the owner's desk; the open thing stands in the address.
import { useState } from "react";
import { leaveTo } from "../unsaved.ts";
import { useIsDrawerColumn } from "../use-is-drawer-column.ts";
import { useOpenParam } from "../use-open-param.ts";
import type { RoomTable } from "./room.ts";

export interface RoomDesk {
  /** "new", "zones", "print" or a table's number; null for nothing. */
  opened: string | null;
  open: (what: string) => void;
  /** The selection, or everything where nothing is selected. */
  openPrint: () => void;
  close: () => void;
  selected: readonly RoomTable[];
  isSelected: (id: number) => boolean;
  select: (ids: readonly number[], isOn: boolean) => void;
  /** These and no others. */
  printOnly: (ids: readonly number[]) => void;
  clear: () => void;
}

export function useRoomDesk(tables: readonly RoomTable[]): RoomDesk {
  const [opened, setOpened] = useOpenParam("open");
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const isColumn = useIsDrawerColumn();
  // A table that was taken away meanwhile is selected no more.
  const selected = tables.filter(({ id }) => ids.has(id));
  const open = (what: string) => leaveTo(() => setOpened(what));
  const choose = (next: ReadonlySet<number>) => {
    setIds(next);
    if (next.size > 0 && isColumn && opened === null) setOpened("print", true);
    if (next.size === 0 && opened === "print") setOpened(null);
  };
  const printOnly = (only: readonly number[]) => {
    setIds(new Set(only));
    open("print");
  };
  return {
    opened,
    open,
    printOnly,
    openPrint: () => (selected.length > 0 ? open("print") : printOnly(tables.map(({ id }) => id))),
    close: () => setOpened(null),
    selected,
    isSelected: (id) => ids.has(id),
    select: (some, isOn) => {
      const next = new Set(ids);
      for (const id of some) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      choose(next);
    },
    clear: () => choose(new Set()),
  };
}
