"use client";
// What machines and rooms know it by: codes, the station that makes it, a tax of its own.
import { formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useId, useState } from "react";
import { api } from "../../trpc/api.ts";
import { InsetField } from "../inset-field.tsx";
import type { ItemDraft } from "./item-draft.ts";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import type { TakenCode } from "./use-item-editor.ts";

interface CodesBoxProps {
  draft: ItemDraft;
  problems: Problems;
  taken: TakenCode | null;
  change: (next: Partial<ItemDraft>) => void;
}

export function CodesBox({ draft, problems, taken, change }: CodesBoxProps) {
  const t = useTranslator(itemWords);
  const language = useLanguage();
  const listId = useId();
  const { stations, ask } = useStations();
  const { data: merchant } = api.merchant.current.useQuery(undefined, { staleTime: 300_000 });
  const taxProblem = problems.get("taxPercent");
  return (
    <section className="grid gap-2">
      <h3 className="flex min-h-10 items-center font-bold text-m">{t("codes")}</h3>
      <InsetField
        label={t("sku")}
        value={draft.sku}
        maxLength={64}
        autoComplete="off"
        error={taken === "sku" ? t("skuTaken") : undefined}
        onChange={({ currentTarget }) => change({ sku: currentTarget.value })}
      />
      <InsetField
        label={t("barcode")}
        value={draft.barcode}
        maxLength={64}
        autoComplete="off"
        placeholder={t("barcodeHint")}
        error={taken === "barcode" ? t("barcodeTaken") : undefined}
        onChange={({ currentTarget }) => change({ barcode: currentTarget.value })}
      />
      <InsetField
        label={t("station")}
        value={draft.station}
        maxLength={40}
        list={listId}
        onFocus={ask}
        autoComplete="off"
        placeholder={t("stationHint")}
        onChange={({ currentTarget }) => change({ station: currentTarget.value })}
      />
      <datalist id={listId}>
        {stations.map((station) => (
          <option key={station} value={station} />
        ))}
      </datalist>
      <InsetField
        label={t("tax")}
        align="end"
        unit="%"
        inputMode="decimal"
        autoComplete="off"
        placeholder={merchant ? t("taxHint", { rate: formatPercent(merchant.taxPercent, language) }) : t("taxHintBare")}
        value={draft.taxPercent}
        error={taxProblem && t(taxProblem)}
        onChange={({ currentTarget }) => change({ taxPercent: currentTarget.value })}
      />
    </section>
  );
}

const MOST = 1000;

/** Those in use, so that one station is not written in three ways; asked for once somebody is about to write one. */
function useStations(): { stations: readonly string[]; ask: () => void } {
  const { client } = api.useUtils();
  const [stations, setStations] = useState<readonly string[]>([]);
  const ask = () => {
    if (stations.length > 0) return;
    client.catalog.editorList
      .query({ isArchived: false, skip: 0, limit: MOST })
      .then(({ items }) => setStations([...new Set(items.flatMap(({ station }) => station ?? []))].toSorted()))
      // only suggestions: one can write without them
      .catch(() => undefined);
  };
  return { stations, ask };
}
