"use client";
import type { AppRouter } from "@atapos/core";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { openPdf, pdfOf, savePdf } from "./pdf-file.ts";
import type { RoomTable } from "./room.ts";
import { printInput, type SheetChoice } from "./sheet-choice.ts";
import { tableWords } from "./table-words.ts";

type Printed = inferRouterOutputs<AppRouter>["table"]["printSheet"];
type Way = "download" | "open";

/** Has the cards made, and downloads them or opens them in a tab that can print. */
export function usePrintSheet(tables: readonly RoomTable[], choice: SheetChoice) {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [busy, setBusy] = useState<Way | null>(null);
  const [result, setResult] = useState<Printed | null>(null);
  const { mutateAsync } = api.table.printSheet.useMutation();

  const start = async (way: Way) => {
    if (busy !== null) return;
    setBusy(way);
    // Opened while the press still counts: a tab that comes after the answer is held back as a pop-up.
    const tab = way === "open" ? window.open("about:blank", "_blank") : null;
    try {
      const printed = await mutateAsync(
        printInput(
          tables.map(({ id }) => id),
          choice,
        ),
      );
      setResult(printed);
      const pdf = pdfOf(printed.base64);
      if (tab === null) savePdf(pdf, `${t("fileName")}-${choice.layout}.pdf`);
      else openPdf(tab, pdf);
      showToast({ message: t("ready") });
      void utils.table.overview.invalidate();
    } catch (error) {
      tab?.close();
      showFailure(errorText(error));
    } finally {
      setBusy(null);
    }
  };
  return { busy, result, start: (way: Way) => void start(way) };
}
