"use client";
// From which day to which, and at which hours of which weekdays; native fields, so that a phone shows its own wheels.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { FieldError, InsetField } from "../inset-field.tsx";
import { EVERY_DAY, type WindowDraft } from "./promotion-draft.ts";
import type { Editor } from "./promotion-editor.tsx";
import { weekdayName } from "./promotion-text.ts";
import { promotionWords } from "./promotion-words.ts";

const MAX_WINDOWS = 28;
/** The whole field opens the device's own picker; its sign would take the room of the year. */
const PICKER =
  "[&_input::-webkit-calendar-picker-indicator]:absolute [&_input::-webkit-calendar-picker-indicator]:inset-0 [&_input::-webkit-calendar-picker-indicator]:size-full [&_input::-webkit-calendar-picker-indicator]:cursor-pointer [&_input::-webkit-calendar-picker-indicator]:opacity-0 [&_input]:money [&_label]:relative";

export function ScheduleFields({ editor: { draft, change, problems } }: { editor: Editor }) {
  const t = useTranslator(promotionWords);
  const { windows } = draft;
  const setWindow = (index: number, part: Partial<WindowDraft>) =>
    change({ windows: windows.map((each, place) => (place === index ? { ...each, ...part } : each)) });
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 grid-cols-2">
        <InsetField
          type="date"
          label={t("from")}
          aria-label={t("fromDate")}
          className={PICKER}
          required
          value={draft.startDate}
          aria-invalid={problems?.dates ? true : undefined}
          onChange={({ currentTarget }) => change({ startDate: currentTarget.value })}
        />
        <InsetField
          type="date"
          label={t("to")}
          aria-label={t("toDate")}
          className={PICKER}
          required
          min={draft.startDate}
          value={draft.endDate}
          aria-invalid={problems?.dates ? true : undefined}
          onChange={({ currentTarget }) => change({ endDate: currentTarget.value })}
        />
      </div>
      {problems?.dates && <FieldError id="promotion-dates-error">{t(problems.dates)}</FieldError>}
      {windows.map((window, index) => (
        <WindowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
          key={index}
          window={window}
          number={windows.length > 1 ? index + 1 : null}
          onChange={(part) => setWindow(index, part)}
          onRemove={() => change({ windows: windows.filter((_, place) => place !== index) })}
        />
      ))}
      {problems?.windows && <FieldError id="promotion-windows-error">{t(problems.windows)}</FieldError>}
      {windows.length < MAX_WINDOWS && windows.some(({ from }) => from !== "") && (
        <Button
          variant="text"
          icon={<Plus aria-hidden="true" />}
          className="justify-self-start"
          onClick={() => change({ windows: [...windows, { days: [], from: "", to: "" }] })}
        >
          {t("addHours")}
        </Button>
      )}
    </div>
  );
}

interface WindowFieldsProps {
  window: WindowDraft;
  /** null: there is only one. */
  number: number | null;
  onChange: (part: Partial<WindowDraft>) => void;
  onRemove: () => void;
}

function WindowFields({ window: { days, from, to }, number, onChange, onRemove }: WindowFieldsProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const isOvernight = from !== "" && to !== "" && to <= from;
  const toggle = (day: number) =>
    onChange({ days: days.includes(day) ? days.filter((each) => each !== day) : [...days, day] });
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className={number === null ? "sr-only" : "flex w-full items-center font-semibold text-ink-2 text-s"}>
        {number === null ? t("days") : <span className="flex-1">{t("hoursNumber", { number })}</span>}
        {number !== null && (
          <IconButton label={t("removeHours")} onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </legend>
      <div className="grid gap-3 grid-cols-2">
        <InsetField
          type="time"
          label={t("hours")}
          aria-label={t("hoursFrom")}
          className={PICKER}
          value={from}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value.slice(0, 5) })}
        />
        <InsetField
          type="time"
          label={t("to")}
          aria-label={t("hoursTo")}
          className={PICKER}
          value={to}
          onChange={({ currentTarget }) => onChange({ to: currentTarget.value.slice(0, 5) })}
        />
      </div>
      {(isOvernight || from + to === "") && (
        <p className="-mt-1.5 text-ink-2 text-s">
          {isOvernight ? t("overMidnight", { time: language === "id" ? to.replace(":", ".") : to }) : t("allDay")}
        </p>
      )}
      <div className="grid grid-cols-4 gap-1.5 min-[400px]:grid-cols-7">
        {EVERY_DAY.map((day) => {
          const isOn = days.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={isOn}
              onClick={() => toggle(day)}
              className={`press min-h-12 min-w-0 rounded-control text-s ${isOn ? "bg-accent-soft font-bold text-accent-ink inset-ring-[1.5px] inset-ring-accent" : "font-semibold text-ink-2 inset-ring inset-ring-line-strong"}`}
            >
              {weekdayName(day, language)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
