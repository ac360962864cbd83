"use client";
// Hours of the week: days to press, a time to begin and one to end, over midnight too; as many windows as it takes.
//
// <WeeklyWindowsField windows={draft.windows} onChange={…} />   // null (always) is decided by a switch beside it
import type { WeeklyWindow } from "@atapos/domain";
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { useId } from "react";
import { FieldError, InsetField } from "./inset-field.tsx";
import { clockText, WEEKDAYS } from "./weekly-windows-text.ts";
import { weeklyWindowsWords } from "./weekly-windows-words.ts";

interface WeeklyWindowsFieldProps {
  windows: readonly WeeklyWindow[];
  onChange: (windows: WeeklyWindow[]) => void;
  /** Says at a window without a day that one is needed; before the first try to save it would only nag. */
  isChecked?: boolean;
}

/** What a switch from "always" begins with. */
export const FIRST_WINDOW: WeeklyWindow = { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "22:00" };
const MAX_WINDOWS = 28;

export function WeeklyWindowsField({ windows, onChange, isChecked = false }: WeeklyWindowsFieldProps) {
  const t = useTranslator(weeklyWindowsWords);
  const replace = (place: number, window: WeeklyWindow | null) =>
    onChange(windows.flatMap((each, index) => (index !== place ? [each] : window === null ? [] : [window])));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      {windows.map((window, place) => (
        <WindowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a window is nothing but its place in the list
          key={place}
          name={t("window", { place: place + 1 })}
          window={window}
          isChecked={isChecked}
          onChange={(next) => replace(place, next)}
          onRemove={windows.length > 1 ? () => replace(place, null) : undefined}
        />
      ))}
      {windows.length < MAX_WINDOWS && (
        <Button
          variant="text"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...windows, { ...FIRST_WINDOW, days: [] }])}
          className="justify-self-start"
        >
          {t("add")}
        </Button>
      )}
    </div>
  );
}

interface WindowFieldsProps {
  name: string;
  window: WeeklyWindow;
  isChecked: boolean;
  onChange: (window: WeeklyWindow) => void;
  onRemove: (() => void) | undefined;
}

function WindowFields({ name, window, isChecked, onChange, onRemove }: WindowFieldsProps) {
  const t = useTranslator(weeklyWindowsWords);
  const errorId = useId();
  const isMissing = isChecked && window.days.length === 0;
  return (
    <fieldset
      aria-describedby={isMissing ? errorId : undefined}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2"
    >
      <legend className="sr-only">{name}</legend>
      <DayButtons days={window.days} onChange={(days) => onChange({ ...window, days })} />
      {isMissing && <FieldError id={errorId}>{t("daysMissing")}</FieldError>}
      <div className="flex gap-2">
        <TimeField label={t("from")} value={window.from} onChange={(from) => onChange({ ...window, from })} />
        <TimeField label={t("to")} value={window.to} onChange={(to) => onChange({ ...window, to })} />
        {onRemove !== undefined && (
          <IconButton label={t("remove")} onClick={onRemove} className="-mr-2 text-danger-ink">
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <SpanNote window={window} />
    </fieldset>
  );
}

const TimeField = ({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) => (
  <InsetField
    label={label}
    type="time"
    required
    value={value}
    // a time that is half typed reads as nothing
    onChange={({ currentTarget }) => currentTarget.value !== "" && onChange(currentTarget.value.slice(0, 5))}
    // typed, or chosen on a phone by a tap anywhere in it: the browser's small sign would only take the room
    className="flex-1 [&_input::-webkit-calendar-picker-indicator]:hidden"
  />
);

function SpanNote({ window: { from, to } }: { window: WeeklyWindow }) {
  const t = useTranslator(weeklyWindowsWords);
  const language = useLanguage();
  if (to > from) return null;
  const isWholeDay = to === from && from === "00:00";
  return (
    <p className="text-ink-2 text-s">{isWholeDay ? t("wholeDay") : t("nextDay", { time: clockText(to, language) })}</p>
  );
}

interface DayButtonsProps {
  days: readonly number[];
  onChange: (days: number[]) => void;
}

const DAY =
  "press min-h-12 min-w-0 rounded-control px-1 text-center text-[14px] inset-ring inset-ring-line-strong aria-pressed:bg-accent-soft aria-pressed:font-bold aria-pressed:text-accent-ink aria-pressed:inset-ring-[1.5px] aria-pressed:inset-ring-accent font-semibold text-ink-2";

/** Seven buttons, Monday first. */
export function DayButtons({ days, onChange }: DayButtonsProps) {
  const t = useTranslator(weeklyWindowsWords);
  const toggle = (day: number) =>
    onChange(WEEKDAYS.filter((each) => (each === day ? !days.includes(day) : days.includes(each))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the window's own would be read twice
    <div role="group" aria-label={t("days")} className="grid grid-cols-4 gap-1.5 s:grid-cols-7">
      {WEEKDAYS.map((day) => (
        <button key={day} type="button" aria-pressed={days.includes(day)} onClick={() => toggle(day)} className={DAY}>
          <span aria-hidden="true">{t(`day${day}`)}</span>
          <span className="sr-only">{t(`fullDay${day}`)}</span>
        </button>
      ))}
    </div>
  );
}
