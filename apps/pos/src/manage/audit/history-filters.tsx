"use client";
// Person, time and part of the business; the search stands beside the title.
import { AUDIT_AREAS } from "@atapos/domain";
import { Chip } from "@atapos/ui/chip";
import { useTranslator } from "@atapos/ui/language";
import type { ChangeEvent } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { api } from "../../trpc/api.ts";
import { InsetField } from "../inset-field.tsx";
import { InsetSelect } from "../inset-select.tsx";
import { auditWords } from "./audit-words.ts";
import { dayAt, PERIODS } from "./period.ts";
import type { Filters } from "./use-history.ts";

interface HistoryFiltersProps {
  filters: Filters;
  onChange: (some: Partial<Filters>) => void;
}

export function HistoryFilters({ filters, onChange }: HistoryFiltersProps) {
  const t = useTranslator(auditWords);
  const { timeZone } = useOutlet();
  const { data: people } = api.audit.people.useQuery(undefined, { staleTime: 60_000 });
  const today = dayAt(Date.now(), timeZone);
  const { chosen } = filters;
  const choosePeriod = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) =>
    onChange({ period: PERIODS.find((period) => period === currentTarget.value) ?? "anyTime" });
  return (
    <div className="grid gap-1">
      <div className="grid grid-cols-2 gap-2 s:flex">
        <InsetSelect
          label={t("who")}
          value={filters.actor ?? ""}
          onChange={({ currentTarget }) => onChange({ actor: currentTarget.value || null })}
          className="s:max-w-64"
        >
          <option value="">{t("everybody")}</option>
          {people?.items.map(({ actor, name, isActive }) => (
            <option key={actor} value={actor}>
              {isActive ? name : t("left", { name })}
            </option>
          ))}
          <option value="system">{t("system")}</option>
        </InsetSelect>
        <InsetSelect label={t("when")} value={filters.period} onChange={choosePeriod} className="s:max-w-64">
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {t(period)}
            </option>
          ))}
        </InsetSelect>
        {filters.period === "between" && (
          <>
            <InsetField
              type="date"
              className="max-s:col-span-2"
              label={t("from")}
              max={chosen.to ?? today}
              value={chosen.from ?? ""}
              onChange={({ currentTarget }) => onChange({ chosen: { ...chosen, from: currentTarget.value || null } })}
            />
            <InsetField
              type="date"
              className="max-s:col-span-2"
              label={t("to")}
              min={chosen.from ?? undefined}
              max={today}
              value={chosen.to ?? ""}
              onChange={({ currentTarget }) => onChange({ chosen: { ...chosen, to: currentTarget.value || null } })}
            />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a scrolling row in every browser */}
      <div
        role="group"
        aria-label={t("areas")}
        className="no-scrollbar -mx-4 flex gap-1.5 overflow-x-auto px-4 s:-mx-5 s:px-5"
      >
        <Chip isOn={filters.area === null} onClick={() => onChange({ area: null })}>
          {t("everything")}
        </Chip>
        {AUDIT_AREAS.map((area) => (
          <Chip key={area} isOn={filters.area === area} onClick={() => onChange({ area })}>
            {t(area)}
          </Chip>
        ))}
      </div>
    </div>
  );
}
