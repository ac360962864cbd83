"use client";
// Somebody else saved meanwhile: who and when, and both versions of each field side by side, to choose from.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatDate, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useId } from "react";
import { useStaff } from "../session/staff.tsx";
import { conflictWords } from "./conflict-words.ts";
import type { Side } from "./merge-drafts.ts";

export interface ConflictRow<Field extends string> {
  field: Field;
  name: string;
  mine: string;
  theirs: string;
  chosen: Side;
}

interface ConflictPanelProps<Field extends string> {
  /** null: not one of the staff. */
  by: string | null;
  at: string | Date;
  rows: readonly ConflictRow<Field>[];
  onChoose: (field: Field, side: Side) => void;
  /** Gives up what was typed. */
  onDropMine: () => void;
}

export function ConflictPanel<Field extends string>(props: ConflictPanelProps<Field>) {
  const { by, at, rows, onChoose, onDropMine } = props;
  const t = useTranslator(conflictWords);
  const time = useMoment(at);
  return (
    <section
      data-trouble
      aria-label={by === null ? t("titleSomebody", { time }) : t("title", { name: by, time })}
      className="grid gap-3"
    >
      <Banner
        tone="warn"
        look="note"
        title={by === null ? t("titleSomebody", { time }) : t("title", { name: by, time })}
      >
        {t(rows.length === 0 ? "textSame" : "text")}
      </Banner>
      {rows.map((row) => (
        <ConflictChoice key={row.field} row={row} onChoose={(side) => onChoose(row.field, side)} />
      ))}
      {rows.length > 0 && (
        <Button variant="text" onClick={onDropMine} className="justify-self-start">
          {t("dropMine")}
        </Button>
      )}
    </section>
  );
}

/** A moment of today needs no date. */
function useMoment(at: string | Date): string {
  const language = useLanguage();
  const { timeZone } = useStaff();
  const place = { language, timeZone };
  const time = formatTime(at, place);
  const day = formatDate(at, place, "short");
  return day === formatDate(Date.now(), place, "short") ? time : `${day} ${time}`;
}

interface ConflictChoiceProps<Field extends string> {
  row: ConflictRow<Field>;
  onChoose: (side: Side) => void;
}

function ConflictChoice<Field extends string>({ row, onChoose }: ConflictChoiceProps<Field>) {
  const t = useTranslator(conflictWords);
  const group = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-bold text-s">
        <span className="sr-only">{t("choice", { field: row.name })}</span>
        <span aria-hidden="true">{row.name}</span>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {(["mine", "theirs"] as const).map((side) => (
          <label
            key={side}
            className="relative flex min-h-14 min-w-0 cursor-pointer flex-col justify-center rounded-control bg-raised px-3 py-2 inset-ring inset-ring-line-strong has-checked:bg-accent-soft has-checked:text-accent-ink has-checked:inset-ring-2 has-checked:inset-ring-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={group}
              checked={row.chosen === side}
              onChange={() => onChoose(side)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span className={`text-xs ${row.chosen === side ? "" : "text-ink-2"}`}>{t(side)}</span>
            <span className="wrap-anywhere font-semibold">{row[side] === "" ? t("empty") : row[side]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
