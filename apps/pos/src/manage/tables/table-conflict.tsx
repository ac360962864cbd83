"use client";
// Two people edit one table: the second sees what the first saved, and decides.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import type { RoomTable } from "./room.ts";
import { tableWords } from "./table-words.ts";

interface TableConflictProps {
  /** As it is saved now. */
  table: RoomTable;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

export function TableConflict({ table, onTakeTheirs, onKeepMine }: TableConflictProps) {
  const t = useTranslator(tableWords);
  const { name, zone, capacity, isActive } = table;
  const seats = capacity === null ? t("noSeats") : t("seats", { count: capacity });
  const what = [name, zone ?? t("noZone"), seats, ...(isActive ? [] : [t("off")])].join(", ");
  return (
    <Banner tone="warn" look="note" title={t("conflict")}>
      {t("conflictNow", { what })}
      <span className="mt-2 flex flex-wrap gap-2">
        <Button variant="quiet" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
        <Button variant="quiet" onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
      </span>
    </Banner>
  );
}
