/** Rows under their headers, numbers to the right. */
export function printedTable(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return "";
  const headers = Object.keys(first);
  const cells = [headers, ...rows.map((row) => headers.map((header) => shown(row[header] ?? "")))];
  const widths = headers.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = headers.map((header) => typeof first[header] === "number");
  return cells
    .map((row) => row.map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))))
    .map((row) => row.join("  ").trimEnd())
    .join("\n");
}

function shown(cell: string | number): string {
  if (typeof cell === "string") return cell;
  return Number.isInteger(cell) ? cell.toLocaleString("en") : cell.toFixed(1);
}
