"use client";
// "Teras", 1 to 8: what the tables will be called shows while one types.
import { useTranslator } from "@atapos/ui/language";
import { FieldError, InsetField } from "../inset-field.tsx";
import { namesText, type RoomTable } from "./room.ts";
import { SeatsField, ZoneField } from "./table-fields.tsx";
import { tableWords } from "./table-words.ts";
import type { NewTablesForm } from "./use-new-tables.ts";

export function ManyTablesFields({ form, tables }: { form: NewTablesForm; tables: readonly RoomTable[] }) {
  const t = useTranslator(tableWords);
  const { many, editMany, series, takenNames, problems } = form;
  const number = (name: "from" | "to") => (
    <InsetField
      label={t(name)}
      align="end"
      inputMode="numeric"
      maxLength={4}
      value={many[name]}
      onChange={(event) => editMany({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <InsetField
        label={t("prefix")}
        value={many.prefix}
        maxLength={60}
        autoComplete="off"
        placeholder={t("prefixPlaceholder")}
        onChange={(event) => editMany({ prefix: event.currentTarget.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        {number("from")}
        {number("to")}
      </div>
      {series.kind === "wrong" && <FieldError id="series-error">{t(series.problem)}</FieldError>}
      {series.kind === "fine" && (
        <p className="px-1 text-ink-2 text-s">{t("willMake", { names: namesText(series.tables) })}</p>
      )}
      {takenNames.length > 0 && (
        <FieldError id="names-error">{t("namesTaken", { names: takenNames.join(", ") })}</FieldError>
      )}
      <ZoneField value={many.zone} onChange={(zone) => editMany({ zone })} tables={tables} />
      <SeatsField
        value={many.capacity}
        onChange={(capacity) => editMany({ capacity })}
        {...(problems.capacity === undefined ? {} : { problem: problems.capacity })}
      />
    </>
  );
}
