import { formatDate, formatExactTime } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { describeAction, personName } from "./describe-entry.ts";
import { describePath, describeValue, type Reader } from "./describe-value.ts";

/** One row a change, so that a table can be sorted and counted; CRLF and a mark in front, semicolons between: as Excel reads where commas are decimals. */
export function historyCsv(entries: readonly AuditEntry[], reader: Reader): string {
  const t = createTranslator(auditWords, reader.language);
  const head = [t("when"), t("who"), t("approvedBy"), t("what"), t("field")];
  const rows = entries.flatMap((entry) => rowsOf(entry, reader));
  const lines = [[...head, t("before"), t("after"), t("request")], ...rows];
  return `\uFEFF${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
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

/** A spreadsheet runs what begins like a formula, and a name may begin so: an apostrophe makes it text. */
function cell(text: string): string {
  const isFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) || /^[\t\r\n]/u.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[";,\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
