"use client";
// One table of the room: its number, its seats, how its sticker is; the card opens it, the box selects it to print.
import { useTranslator } from "@atapos/ui/language";
import { CheckBox } from "./check-box.tsx";
import { type CardState, cardState, isWholeOnPlate, plateText, type RoomTable } from "./room.ts";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

const NEEDS_A_LOOK: readonly CardState[] = ["off", "outdated"];

export function TableCard({ table, desk }: { table: RoomTable; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const { id, name, capacity, openSessions } = table;
  const isOn = desk.isSelected(id);
  const isOpen = desk.opened === String(id);
  const state = cardState(table);
  const seats = capacity === null ? t("noSeats") : t("seats", { count: capacity });
  const quiet = isOn ? "text-accent-ink" : "text-ink-2";
  const parts = [t(state), ...(isWholeOnPlate(name) ? [] : [seats])];
  if (openSessions > 0) parts.push(t("phones", { count: openSessions }));
  return (
    <li
      className={`relative flex min-h-19 items-center rounded-m ${isOn ? "bg-accent-soft" : "bg-raised shadow-1"} ${ringOf({ isOn, isOpen })}`}
    >
      <button
        type="button"
        aria-current={isOpen ? "true" : undefined}
        onClick={() => desk.open(String(id))}
        className="grid min-h-19 min-w-0 flex-1 grid-cols-[auto_minmax(0,1fr)] items-center gap-2 rounded-m p-2 s:gap-3 s:p-2.5 text-left -outline-offset-3"
      >
        <span className="sr-only">{t("edit", { name })}</span>
        <span
          aria-hidden="true"
          className={`money grid h-[50px] min-w-[50px] place-items-center rounded-base px-1.5 font-bold text-l ${isOn ? "bg-ink text-bg" : "bg-sunken text-ink"}`}
        >
          {plateText(name)}
        </span>
        <span className="min-w-0">
          <span className="line-clamp-2 pr-6 font-semibold text-[14.5px]/[19px]">
            {isWholeOnPlate(name) ? seats : name}
          </span>
          <span
            className={`block truncate text-s ${NEEDS_A_LOOK.includes(state) ? "font-semibold text-warn-ink" : quiet}`}
          >
            {parts.join(" · ")}
          </span>
        </span>
      </button>
      <CheckBox
        label={t("select", { name })}
        isOn={isOn}
        onChange={(next) => desk.select([id], next)}
        className="!absolute -top-0.5 -right-0.5"
      />
    </li>
  );
}

function ringOf({ isOn, isOpen }: { isOn: boolean; isOpen: boolean }): string {
  if (isOpen) return "ring-2 ring-ink";
  return isOn ? "ring-2 ring-accent" : "ring-1 ring-line";
}
