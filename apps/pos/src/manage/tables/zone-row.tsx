"use client";
// One zone of the list: its handle, its name to change, and behind the chevron its tables in order.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import ChevronDown from "lucide-react/icons/chevron-down";
import Pencil from "lucide-react/icons/pencil";
import { useId, useState } from "react";
import { SortHandle, type SortList, useSortList } from "../sort-handle.tsx";
import { RenameZone } from "./rename-zone.tsx";
import type { Zone } from "./room.ts";
import { tableWords } from "./table-words.ts";

interface ZoneRowProps {
  zone: Zone;
  sort: SortList<string>;
  sortKey: string;
  isOpen: boolean;
  onToggle: () => void;
  onSortTables: (ids: number[]) => void;
}

export function ZoneRow({ zone, sort, sortKey, isOpen, onToggle, onSortTables }: ZoneRowProps) {
  const t = useTranslator(tableWords);
  const listId = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  const title = zone.name ?? t("noZone");
  const isHeld = sort.draggedId === sortKey;
  return (
    <li ref={sort.rowRef(sortKey)} className={`border-line not-first:border-t ${isHeld ? "bg-accent-soft" : ""}`}>
      <div className="flex min-h-14 items-center">
        <SortHandle sort={sort} id={sortKey} name={title} />
        {isRenaming ? (
          <RenameZone zone={zone.name} onDone={() => setIsRenaming(false)} />
        ) : (
          <>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{title}</span>
              <span className="block text-ink-2 text-s">{t("tables", { count: zone.tables.length })}</span>
            </span>
            <IconButton label={t("rename", { zone: title })} onClick={() => setIsRenaming(true)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t("showTables", { zone: title })}
              aria-expanded={isOpen}
              aria-controls={listId}
              onClick={onToggle}
              className={isOpen ? "[&_svg]:rotate-180" : ""}
            >
              <ChevronDown aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      <div id={listId}>{isOpen && <ZoneTables zone={zone} onSort={onSortTables} />}</div>
    </li>
  );
}

function ZoneTables({ zone: { tables }, onSort }: { zone: Zone; onSort: (ids: number[]) => void }) {
  const sort = useSortList(
    tables.map(({ id }) => id),
    onSort,
  );
  return (
    <ul className="border-line border-t bg-sunken pl-6">
      {sort.ids.map((id) => {
        const name = tables.find((table) => table.id === id)?.name ?? "";
        return (
          <li
            key={id}
            ref={sort.rowRef(id)}
            className={`flex items-center ${sort.draggedId === id ? "bg-accent-soft" : ""}`}
          >
            <SortHandle sort={sort} id={id} name={name} />
            <span className="truncate font-semibold">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
