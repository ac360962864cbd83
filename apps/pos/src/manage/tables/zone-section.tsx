"use client";
// A zone: how many tables and seats it has, all of them to select, and each as a card.
import { useTranslator } from "@atapos/ui/language";
import { CheckBox } from "./check-box.tsx";
import { seatsOf, type Zone } from "./room.ts";
import { TableCard } from "./table-card.tsx";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

export function ZoneSection({ zone: { name, tables }, desk }: { zone: Zone; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const title = name ?? t("noZone");
  const ids = tables.map(({ id }) => id);
  const chosen = ids.filter(desk.isSelected).length;
  const isAll = chosen === ids.length;
  const [count, seats] = [tables.length, seatsOf(tables)];
  return (
    <section aria-label={title} className="@container">
      <div className="flex min-h-12 items-center gap-2 pl-1 text-s">
        <h2 className="min-w-0 truncate font-bold text-m">{title}</h2>
        <span className="shrink-0 text-ink-2">
          {seats > 0 ? t("tablesAndSeats", { count, seats }) : t("tables", { count })}
        </span>
        <span className="ml-auto flex shrink-0 items-center font-semibold text-ink-2">
          <span aria-hidden="true" className="@max-[420px]:hidden">
            {t("selectAll")}
          </span>
          <CheckBox
            label={t("selectZone", { zone: title })}
            isOn={isAll}
            isPartly={chosen > 0 && !isAll}
            onChange={(isOn) => desk.select(ids, isOn)}
            className="-mr-3"
          />
        </span>
      </div>
      <ul className="grid grid-cols-1 gap-2.5 @[320px]:grid-cols-2 @[500px]:grid-cols-3 @[860px]:grid-cols-4">
        {tables.map((table) => (
          <TableCard key={table.id} table={table} desk={desk} />
        ))}
      </ul>
    </section>
  );
}
