"use client";
import { useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import { useMemo } from "react";
import type { LabelWords } from "./order-label.ts";
import { orderWords } from "./order-words.ts";

/** What tables, types and sources are called, for titles and subtitles. */
export function useLabelWords(): LabelWords {
  const t = useTranslator(orderWords);
  const tStatus = useTranslator(statusWords);
  return useMemo(
    () => ({
      table: (name) => t("table", { name }),
      type: (type) => tStatus(`orderType.${type}`),
      source: (source) => t(`source.${source}`),
    }),
    [t, tStatus],
  );
}
