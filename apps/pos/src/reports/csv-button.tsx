"use client";
// One table as a file, made by the server from all of its rows.
import type { ReportRange } from "@atapos/domain";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Download from "lucide-react/icons/download";
import LoaderCircle from "lucide-react/icons/loader-circle";
import { useState } from "react";
import { showFailure } from "../shared/show-failure.tsx";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { reportsWords } from "./reports-words.ts";

type Table = "days" | "hours" | "payments" | "items" | "staff" | "channels" | "busyHours";

interface CsvButtonProps {
  table: Table;
  /** Says which table it is. */
  label: string;
  range: ReportRange;
  variant?: "plain" | "quiet";
}

export function CsvButton({ table, label, range, variant = "plain" }: CsvButtonProps) {
  const t = useTranslator(reportsWords);
  const errorText = useErrorText();
  const { client } = api.useUtils();
  const [isBusy, setIsBusy] = useState(false);
  const download = async () => {
    setIsBusy(true);
    try {
      save(await client.report.csv.query({ ...range, table }));
    } catch (error) {
      showFailure(errorText(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <IconButton
      variant={variant}
      label={isBusy ? t("downloading") : label}
      title={label}
      aria-busy={isBusy}
      onClick={() => !isBusy && void download()}
      className={variant === "plain" ? "-mr-2.5 text-ink-2" : ""}
    >
      {isBusy ? (
        <LoaderCircle aria-hidden="true" className="animate-spin motion-reduce:animate-none" />
      ) : (
        <Download aria-hidden="true" />
      )}
    </IconButton>
  );
}

function save({ filename, text }: { filename: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  // some browsers begin to read only after the click has returned
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
