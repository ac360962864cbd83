"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useRef, useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { seriesOf } from "./room.ts";
import { EMPTY_DRAFT, fieldsOf, problemsOf, seatsIn, type TableDraft } from "./table-draft.ts";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

const EMPTY_SERIES = { prefix: "", from: "1", to: "8", zone: "", capacity: "" };
export type NewTablesForm = ReturnType<typeof useNewTables>;

/** What is typed for one new table or for many, and the way to make them. */
export function useNewTables(kind: "one" | "many", desk: RoomDesk) {
  const [one, setOne] = useState(EMPTY_DRAFT);
  const [many, setMany] = useState(EMPTY_SERIES);
  const [isChecked, setIsChecked] = useState(false);
  const { make, isSaving, takenNames, forgetTaken } = useMakeTables(desk);
  const series = seriesOf(many);
  const problems = kind === "one" ? problemsOf(one) : problemsOfMany(many);

  const save = () => {
    setIsChecked(true);
    if (Object.keys(problems).length > 0) return;
    if (kind === "one") return make({ kind, fields: fieldsOf(one) });
    if (series.kind !== "fine") return;
    const { zone, capacity } = fieldsOf({ ...EMPTY_DRAFT, zone: many.zone, capacity: many.capacity });
    make({ kind, fields: { ...series.tables, zone, capacity } });
  };
  return {
    ...{ one, many, series, isSaving, takenNames, save },
    isDirty: kind === "one" ? one !== EMPTY_DRAFT : many !== EMPTY_SERIES,
    problems: isChecked ? problems : {},
    count: series.kind === "fine" ? series.count : null,
    editOne: (changes: Partial<TableDraft>) => {
      forgetTaken();
      setOne({ ...one, ...changes });
    },
    editMany: (changes: Partial<typeof EMPTY_SERIES>) => {
      forgetTaken();
      setMany({ ...many, ...changes });
    },
  };
}

const problemsOfMany = ({ capacity }: { capacity: string }): ReturnType<typeof problemsOf> =>
  seatsIn(capacity) === null ? { capacity: "capacityWrong" } : {};

type Wish =
  | { kind: "one"; fields: ReturnType<typeof fieldsOf> }
  | {
      kind: "many";
      fields: { prefix: string; from: number; to: number; zone: string | null; capacity: number | null };
    };

function useMakeTables(desk: RoomDesk) {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [takenNames, setTakenNames] = useState<readonly string[]>([]);
  // Pressed again after a lost answer, the same wish makes nothing twice.
  const asked = useRef<{ wish: string; key: string } | null>(null);
  const one = api.table.create.useMutation();
  const many = api.table.createMany.useMutation();

  const onError = (wish: Wish) => (error: unknown) => {
    if (errorCodeOf(error) !== "duplicate") return showFailure(errorText(error));
    const { names } = errorDetailOf(error);
    const told = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
    setTakenNames(wish.kind === "one" ? [wish.fields.name] : told);
  };
  const onMade = (ids: readonly number[]) => {
    asked.current = null;
    void utils.table.overview.invalidate();
    desk.close();
    const action = { label: t("printNew"), onPress: () => desk.printOnly(ids) };
    showToast({ message: t("created", { count: ids.length }), action, durationMs: 8_000 });
  };
  const make = (wish: Wish) => {
    const text = JSON.stringify(wish);
    if (asked.current?.wish !== text) asked.current = { wish: text, key: randomKey() };
    const idempotencyKey = asked.current.key;
    if (wish.kind === "one") {
      const onSuccess = ({ id }: { id: number }) => onMade([id]);
      one.mutate({ ...wish.fields, idempotencyKey }, { onSuccess, onError: onError(wish) });
    } else {
      const onSuccess = ({ items }: { items: { id: number }[] }) => onMade(items.map(({ id }) => id));
      many.mutate({ ...wish.fields, idempotencyKey }, { onSuccess, onError: onError(wish) });
    }
  };
  return { make, isSaving: one.isPending || many.isPending, takenNames, forgetTaken: () => setTakenNames([]) };
}
