"use client";
// What is filtered, as a file for a spreadsheet: asked for page by page, the newest first.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Download from "lucide-react/icons/download";
import LoaderCircle from "lucide-react/icons/loader-circle";
import { useState } from "react";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { historyCsv } from "./history-csv.ts";
import { dayAt } from "./period.ts";
import type { useHistory } from "./use-history.ts";
import { useReader } from "./use-reader.ts";

const MOST_ENTRIES = 2_000;
const PAGE = 100;

export function DownloadHistory({ input }: { input: ReturnType<typeof useHistory>["input"] }) {
  const t = useTranslator(auditWords);
  const errorText = useErrorText();
  const reader = useReader();
  const { client } = api.useUtils();
  const [isBusy, setIsBusy] = useState(false);
  const fetchAll = async (): Promise<{ entries: AuditEntry[]; isCut: boolean }> => {
    const entries: AuditEntry[] = [];
    let cursor: number | null = null;
    do {
      const page: { items: AuditEntry[]; nextCursor: number | null } = await client.audit.list.query({
        ...input,
        ...{ cursor, limit: PAGE },
      });
      entries.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && entries.length < MOST_ENTRIES);
    return { entries, isCut: cursor !== null };
  };
  const download = async () => {
    setIsBusy(true);
    try {
      const { entries, isCut } = await fetchAll();
      save(historyCsv(entries, reader), `riwayat-${input.to ?? dayAt(Date.now(), reader.timeZone)}.csv`);
      if (isCut) showToast({ message: t("downloadCut", { count: entries.length }), durationMs: 8_000 });
    } catch (error) {
      showToast({ message: errorText(error) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <IconButton
      variant="quiet"
      label={t(isBusy ? "downloading" : "download")}
      aria-busy={isBusy}
      onClick={() => !isBusy && void download()}
    >
      {isBusy ? (
        <LoaderCircle aria-hidden="true" className="animate-spin motion-reduce:animate-none" />
      ) : (
        <Download aria-hidden="true" />
      )}
    </IconButton>
  );
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
