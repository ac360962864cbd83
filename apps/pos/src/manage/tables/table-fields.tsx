"use client";
// Name, zone and seats of a table; zones that exist are offered while one types.
import { useTranslator } from "@atapos/ui/language";
import { useId } from "react";
import { InsetField } from "../inset-field.tsx";
import type { RoomTable } from "./room.ts";
import type { DraftProblem, TableDraft } from "./table-draft.ts";
import { tableWords } from "./table-words.ts";

export function ZoneField(props: { value: string; onChange: (zone: string) => void; tables: readonly RoomTable[] }) {
  const t = useTranslator(tableWords);
  const listId = useId();
  const zones = [...new Set(props.tables.flatMap(({ zone }) => (zone === null ? [] : [zone])))];
  return (
    <>
      <InsetField
        label={t("zone")}
        value={props.value}
        maxLength={80}
        list={listId}
        autoComplete="off"
        placeholder={t("zonePlaceholder")}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

export function SeatsField(props: { value: string; onChange: (seats: string) => void; problem?: DraftProblem }) {
  const t = useTranslator(tableWords);
  return (
    <InsetField
      label={t("capacity")}
      align="end"
      inputMode="numeric"
      maxLength={4}
      value={props.value}
      error={props.problem === undefined ? undefined : t(props.problem)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

interface TableFieldsProps {
  draft: TableDraft;
  edit: (changes: Partial<TableDraft>) => void;
  tables: readonly RoomTable[];
  problems: { name?: DraftProblem; capacity?: DraftProblem };
  /** The server's: another table has the name. */
  isNameTaken: boolean;
}

export function TableFields({ draft, edit, tables, problems, isNameTaken }: TableFieldsProps) {
  const t = useTranslator(tableWords);
  const taken = isNameTaken ? t("nameTaken") : undefined;
  return (
    <>
      <InsetField
        label={t("name")}
        value={draft.name}
        maxLength={80}
        autoComplete="off"
        placeholder={t("namePlaceholder")}
        error={problems.name === undefined ? taken : t(problems.name)}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <ZoneField value={draft.zone} onChange={(zone) => edit({ zone })} tables={tables} />
      <SeatsField
        value={draft.capacity}
        onChange={(capacity) => edit({ capacity })}
        {...(problems.capacity === undefined ? {} : { problem: problems.capacity })}
      />
    </>
  );
}
