"use client";
// Zones in their order, each with its name and its tables in theirs: dragged, or moved by the arrow keys.
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { Drawer } from "../drawer.tsx";
import { useSortList } from "../sort-handle.tsx";
import { type RoomTable, type Zone, zonesOf } from "./room.ts";
import { tableWords } from "./table-words.ts";
import { useArrange } from "./use-arrange.ts";
import type { RoomDesk } from "./use-room-desk.ts";
import { ZoneRow } from "./zone-row.tsx";

const keyOf = (name: string | null): string => name ?? "";

export function ZonesDrawer({ tables, desk }: { tables: readonly RoomTable[]; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const arrange = useArrange();
  const [openZone, setOpenZone] = useState<string | null>(null);
  const zones = zonesOf(tables);
  const zoneOf = (key: string): Zone => zones.find(({ name }) => keyOf(name) === key) ?? { name: key, tables: [] };
  const sort = useSortList(
    zones.map(({ name }) => keyOf(name)),
    (keys) => arrange(keys.map(zoneOf)),
  );
  const withTables = (name: string | null, ids: readonly number[]) =>
    zones.map((zone) =>
      zone.name === name
        ? { name, tables: zone.tables.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) }
        : zone,
    );
  return (
    <Drawer title={t("zonesTitle")} onClose={desk.close}>
      <p className="text-pretty text-ink-2 text-s">{t("zonesHint")}</p>
      <ul className="overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
        {sort.ids.map((key) => (
          <ZoneRow
            key={key}
            zone={zoneOf(key)}
            sort={sort}
            sortKey={key}
            isOpen={openZone === key}
            onToggle={() => setOpenZone(openZone === key ? null : key)}
            onSortTables={(ids) => arrange(withTables(zoneOf(key).name, ids))}
          />
        ))}
      </ul>
    </Drawer>
  );
}
