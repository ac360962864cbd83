import { csvText } from "@atapos/domain";
import { formatDate, formatExactTime } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { describeAction, personName } from "./describe-entry.ts";
import { describePath, describeValue, type Reader } from "./describe-value.ts";

/** One row a change, so that a table can be sorted and counted. */
export function historyCsv(entries: readonly AuditEntry[], reader: Reader): string {
  const t = createTranslator(auditWords, reader.language);
  const head = [t("when"), t("who"), t("approvedBy"), t("what"), t("field")];
  const rows = entries.flatMap((entry) => rowsOf(entry, reader));
  const lines = [[...head, t("before"), t("after"), t("request")], ...rows];
  return csvText(lines);
}

function rowsOf(entry: AuditEntry, reader: Reader): string[][] {
  const { language } = reader;
  const start = [
    `${formatDate(entry.at, reader)} ${formatExactTime(entry.at, reader)}`,
    personName(entry.who, language),
    entry.approvedBy === null ? "" : personName(entry.approvedBy, language),
    describeAction(entry, language),
  ];
  if (entry.changes.length === 0) return [[...start, "", "", "", entry.requestId ?? ""]];
  return entry.changes.map(({ path, before, after }) => [
    ...start,
    describePath(path, language),
    before === null ? "" : describeValue(before, reader),
    after === null ? "" : describeValue(after, reader),
    entry.requestId ?? "",
  ]);
}
