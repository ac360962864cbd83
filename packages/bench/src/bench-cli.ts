// Measures parts of the program on generated data: `npm run bench -- reports [--orders 1000,100000] [--runs 30]`.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BenchOptions, BenchResult } from "./bench-part.ts";
import { benchReports } from "./bench-reports.ts";
import { printedTable } from "./print-table.ts";
import { withPrivatePostgres } from "./private-postgres.ts";

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<BenchResult>>> = { reports: benchReports };
const RESULTS = path.resolve(import.meta.dirname, "../../../.data/bench");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    orders: { type: "string", default: "1000,100000,1000000" },
    runs: { type: "string", default: "30" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const options = { orders: values.orders.split(",").map(Number), runs: Number(values.runs), say };
if (options.orders.some((size) => !(size >= 1)) || !(options.runs >= 1))
  stop("sizes and runs are whole numbers from 1");

for (const name of wanted) {
  const bench = PARTS[name];
  if (!bench) stop(`no part is named ${name}; there are: ${Object.keys(PARTS).join(", ")}`);
  const result = await withPrivatePostgres(() => bench(options));
  say(`\n${printedTable(result.rows.map((row) => ({ ...row })))}`);
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...result }, null, 2)}\n`);
  say(`written to ${file}`);
  const slow = result.rows.filter((row) => row.medianMs > result.boundMs);
  say(
    slow.length > 0 ? `${slow.length} medians over ${result.boundMs} ms` : `every median within ${result.boundMs} ms`,
  );
  if (slow.length > 0) process.exitCode = 1;
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
