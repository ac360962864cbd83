"use client";
// Which days: today, a week, the month, or any two dates.
import type { ReportRange } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { InsetField } from "../manage/inset-field.tsx";
import { isWholeRange, PRESETS, type Preset } from "./chosen-range.ts";
import { reportsWords } from "./reports-words.ts";

interface RangePickerProps {
  preset: Preset;
  /** What was typed, whole or not. */
  typed: ReportRange;
  today: string;
  onPreset: (preset: Preset) => void;
  onType: (typed: ReportRange) => void;
}

export function RangePicker({ preset, typed, today, onPreset, onType }: RangePickerProps) {
  const t = useTranslator(reportsWords);
  return (
    <div className="flex flex-wrap items-start gap-2 max-s:order-last max-s:w-full">
      <SegmentedControl
        label={t("span")}
        value={preset}
        onChange={onPreset}
        className="max-s:w-full"
        segments={PRESETS.map((value) => ({
          value,
          label: <span className="max-s:-mx-2 max-s:text-s">{t(value)}</span>,
        }))}
      />
      {preset === "range" && (
        <div className="grid grid-cols-2 gap-2 max-s:w-full max-[26rem]:grid-cols-1">
          <InsetField
            type="date"
            label={t("from")}
            max={today}
            value={typed.from}
            onChange={({ currentTarget }) => onType({ ...typed, from: currentTarget.value })}
          />
          <InsetField
            type="date"
            label={t("to")}
            max={today}
            value={typed.to}
            error={isWholeRange(typed) ? undefined : t("rangeWrong")}
            onChange={({ currentTarget }) => onType({ ...typed, to: currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
