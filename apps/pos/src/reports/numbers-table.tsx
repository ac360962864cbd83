"use client";
// The figures behind a chart, for whoever cannot see it or wants them exactly.
import { useTranslator } from "@atapos/ui/language";
import ChevronDown from "lucide-react/icons/chevron-down";
import { reportsWords } from "./reports-words.ts";

interface NumbersTableProps {
  /** What the table is about. */
  caption: string;
  headers: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly string[])[];
}

export function NumbersTable({ caption, headers, rows }: NumbersTableProps) {
  const t = useTranslator(reportsWords);
  return (
    <details className="group mt-1">
      <summary className="-mb-2 flex min-h-12 w-fit cursor-pointer list-none items-center gap-1 rounded-control pr-2 font-bold text-accent-ink text-s [&::-webkit-details-marker]:hidden [&_svg]:size-4">
        {t("numbers")}
        <ChevronDown aria-hidden="true" className="transition-transform group-open:rotate-180" />
        <span className="sr-only">: {caption}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section tabIndex={0} aria-label={`${caption}: ${t("numbers")}`} className="mt-2 max-h-80 overflow-auto">
        <table className="money w-full border-collapse text-s">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {headers.map((header, at) => (
                <th
                  key={header}
                  scope="col"
                  className={`sticky top-0 bg-raised py-2 pr-4 font-bold text-ink-2 last:pr-1 ${at === 0 ? "text-left" : "text-right"}`}
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = "", ...cells]) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="py-2 pr-4 text-left font-semibold">
                  {name}
                </th>
                {cells.map((cell, at) => (
                  <td key={headers[at + 1] ?? at} className="py-2 pr-4 text-right last:pr-1">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
