"use client";
import { Banner } from "@atapos/ui/banner";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import { showToast } from "@atapos/ui/toast";
import Copy from "lucide-react/icons/copy";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { dayName } from "./day-name.ts";
import { partWords } from "./part-words.ts";
import { useSettings } from "./settings-context.tsx";
import { PartNote, SettingsPage } from "./settings-frame.tsx";
import {
  copyToAll,
  type DayHours,
  hoursOf,
  hoursProblem,
  isOverMidnight,
  MAX_PERIODS,
  nextPeriod,
  type Period,
  usualWeek,
  weekOf,
  withDay,
} from "./week-hours.ts";

export function HoursPart() {
  const { draft, edit } = useSettings();
  return (
    <SettingsPage>
      <HoursEditor hours={draft.openingHours} onChange={(openingHours) => edit({ openingHours })} />
    </SettingsPage>
  );
}

type Hours = { day: number; opens: string; closes: string }[] | null;

interface HoursEditorProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
  /** Which says itself what the hours do. */
  isInSetup?: boolean;
}

export function HoursEditor({ hours, onChange, isInSetup = false }: HoursEditorProps) {
  const t = useTranslator(partWords);
  const language = useLanguage();
  const week = hours === null || hours.length === 0 ? null : weekOf(hours);
  const change = (next: readonly DayHours[]) => onChange(hoursOf(next));
  const isAlways = hours === null;
  const shown = week ?? weekOf([]);
  return (
    <>
      <GroupBox>
        <GroupRow label={t("always")} hint={t("alwaysHint")}>
          <Switch
            label={t("always")}
            isOn={isAlways}
            onChange={(isOn) => onChange(isOn ? null : hoursOf(usualWeek()))}
          />
        </GroupRow>
      </GroupBox>
      {!isAlways && (
        <>
          <HoursProblemNote week={shown} />
          <GroupBox>
            {shown.map((each) => (
              <DayRow
                key={each.day}
                hours={each}
                onChange={(periods) => change(withDay(shown, each.day, periods))}
                onCopy={() => {
                  change(copyToAll(shown, each.day));
                  showToast({ message: t("copied", { day: dayName(each.day, language) }) });
                }}
              />
            ))}
          </GroupBox>
          {!isInSetup && <PartNote>{t("hoursNote")}</PartNote>}
        </>
      )}
    </>
  );
}

function HoursProblemNote({ week }: { week: readonly DayHours[] }) {
  const t = useTranslator(partWords);
  const language = useLanguage();
  const problem = hoursProblem(week);
  if (problem === null) return null;
  return (
    <Banner tone="danger" look="note">
      {t(`problem.${problem.kind}`, { day: "day" in problem ? dayName(problem.day, language) : "" })}
    </Banner>
  );
}

interface DayRowProps {
  hours: DayHours;
  onChange: (periods: readonly Period[]) => void;
  onCopy: () => void;
}

function DayRow({ hours: { day, periods }, onChange, onCopy }: DayRowProps) {
  const t = useTranslator(partWords);
  const name = dayName(day, useLanguage());
  const isOpen = periods.length > 0;
  return (
    <div className="flex min-h-14 flex-wrap items-start gap-x-3 border-line px-3.5 py-1 not-first:border-t">
      <span className="flex min-h-12 w-34 items-center gap-3">
        <Switch
          label={t("dayOpen", { day: name })}
          isOn={isOpen}
          onChange={(on) => onChange(on ? [nextPeriod([])] : [])}
        />
        <span className="font-semibold">{name}</span>
      </span>
      <div className="grid min-w-60 flex-1 gap-1">
        {!isOpen && <span className="flex min-h-12 items-center text-ink-2">{t("closed")}</span>}
        {periods.map((period, index) => (
          <PeriodRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place; while it is typed it has no other name
            key={index}
            day={name}
            period={period}
            onChange={(next) => onChange(periods.map((each, at) => (at === index ? next : each)))}
            onRemove={periods.length > 1 ? () => onChange(periods.filter((_, at) => at !== index)) : null}
          />
        ))}
      </div>
      {isOpen && (
        <span className="flex">
          <IconButton
            label={t("addPeriod")}
            disabled={periods.length >= MAX_PERIODS}
            onClick={() => onChange([...periods, nextPeriod(periods)])}
          >
            <Plus aria-hidden="true" />
          </IconButton>
          <IconButton label={`${t("copyToAll")}: ${name}`} onClick={onCopy}>
            <Copy aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </div>
  );
}

const TIME =
  "money h-12 w-33 rounded-control bg-raised px-3 font-semibold text-input inset-ring inset-ring-control outline-none focus:inset-ring-2 focus:inset-ring-accent";

interface PeriodRowProps {
  day: string;
  period: Period;
  onChange: (period: Period) => void;
  /** null: the last one, which the day's switch takes away. */
  onRemove: (() => void) | null;
}

function PeriodRow({ day, period, onChange, onRemove }: PeriodRowProps) {
  const t = useTranslator(partWords);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        type="time"
        aria-label={t("periodOpens", { day })}
        value={shownTime(period.opens)}
        onChange={({ currentTarget }) => onChange({ ...period, opens: currentTarget.value })}
        className={TIME}
      />
      <span aria-hidden="true" className="text-ink-2">
        –
      </span>
      <input
        type="time"
        aria-label={t("periodCloses", { day })}
        value={shownTime(period.closes)}
        onChange={({ currentTarget }) => onChange({ ...period, closes: currentTarget.value })}
        className={TIME}
      />
      {isOverMidnight(period) && <span className="text-ink-2 text-s">{t("overMidnight")}</span>}
      {onRemove !== null && (
        <IconButton label={t("removePeriod", { opens: period.opens })} onClick={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}

/** The field knows no 24:00. */
const shownTime = (time: string): string => (time.startsWith("24") ? `00${time.slice(2)}` : time);
