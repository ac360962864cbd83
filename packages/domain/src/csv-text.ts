export type CsvCell = string | number | null;

/** Excel where commas are decimal marks splits at semicolons only, and knows UTF-8 by its mark only. */
const SEPARATOR = ";";
const BYTE_ORDER_MARK = "\u{FEFF}";
const LINE_END = "\r\n";

/** Rows as a file that Excel, LibreOffice and Google Sheets open as a table; amounts are plain numbers. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(SEPARATOR) + LINE_END);
  return BYTE_ORDER_MARK + lines.join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[";,\r\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that a spreadsheet would compute, whoever wrote it. */
function isFormula(text: string): boolean {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) || /^[\t\r\n]/u.test(text);
}
