// Measures parts of the program on generated data: `npm run bench -- [part ...] [--orders 1000,100000] [--runs 30]
// [--shape "60 days"] [--rounds 3] [--seconds 9] [--profile folder]`, or compares two results: `npm run bench -- compare a.json b.json`.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { BenchOptions, BenchResult } from "./bench-part.ts";
import { benchReports } from "./bench-reports.ts";
import { printedTable } from "./print-table.ts";
import { withPrivatePostgres } from "./private-postgres.ts";
import { benchLists } from "./speed/bench-lists.ts";
import { benchLive } from "./speed/bench-live.ts";
import { benchMenu } from "./speed/bench-menu.ts";
import { benchOrders } from "./speed/bench-orders.ts";
import { benchStart } from "./speed/bench-start.ts";
import { comparedFiles } from "./speed/compare.ts";
import type { SpeedRow } from "./speed/rounds.ts";
import type { LiveResult, LiveRow, SpeedOptions, SpeedResult, StartResult, StartRow } from "./speed/speed-part.ts";

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<BenchResult>>> = { reports: benchReports };
/** Against a ceiling, on a PostgreSQL that waits for its disk. */
const SPEED_PARTS: Readonly<Record<string, (options: SpeedOptions) => Promise<SpeedResult | LiveResult>>> = {
  orders: benchOrders,
  lists: benchLists,
  menu: benchMenu,
  live: benchLive,
};
const START = "start";
const RESULTS = path.resolve(import.meta.dirname, "../../../.data/bench");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    orders: { type: "string", default: "1000,100000,1000000" },
    shape: { type: "string", default: "" },
    runs: { type: "string", default: "30" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "9" },
    profile: { type: "string" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const [runs, rounds, seconds] = [Number(values.runs), Number(values.rounds), Number(values.seconds)];
const { shape } = values;
const options = { orders: values.orders.split(",").map(Number), shape, runs, rounds, seconds, say };
if ([...options.orders, runs, rounds, seconds].some((number) => !(number >= 1))) {
  stop("sizes, runs, rounds and seconds are whole numbers from 1");
}

if (positionals[0] === "compare") {
  const [, before, after] = positionals;
  if (before === undefined || after === undefined) stop("compare two files: npm run bench -- compare a.json b.json");
  say(printedTable(comparedFiles(before, after)));
} else {
  const names = [...Object.keys(PARTS), ...Object.keys(SPEED_PARTS), START];
  for (const name of positionals.length > 0 ? positionals : names) {
    if (PARTS[name]) await runReports(name, PARTS[name]);
    else if (SPEED_PARTS[name]) await runSpeed(name, SPEED_PARTS[name]);
    else if (name === START) report(name, await benchStart({ ...options, profileTo: null }));
    else stop(`no part is named ${name}; there are: ${names.join(", ")}`);
  }
}

async function runReports(name: string, bench: (options: BenchOptions) => Promise<BenchResult>): Promise<void> {
  const result = await withPrivatePostgres(() => bench(options));
  say(`\n${printedTable(result.rows.map((row) => ({ ...row })))}`);
  write(name, result);
  const slow = result.rows.filter((row) => row.medianMs > result.boundMs);
  say(
    slow.length > 0 ? `${slow.length} medians over ${result.boundMs} ms` : `every median within ${result.boundMs} ms`,
  );
  if (slow.length > 0) process.exitCode = 1;
}

async function runSpeed(
  name: string,
  bench: (options: SpeedOptions) => Promise<SpeedResult | LiveResult>,
): Promise<void> {
  const profileTo = values.profile === undefined ? null : path.resolve(values.profile);
  const result = await withPrivatePostgres(() => bench({ ...options, profileTo }), {
    isDurable: true,
    tracksCommits: name === "live",
  });
  report(name, result);
}

function report(name: string, result: SpeedResult | LiveResult | StartResult): void {
  say(`\n${printedTable(result.rows.map(shown))}`);
  write(name, result);
  for (const miss of result.misses) say(`MISSED ${miss}`);
  if (result.misses.length > 0) process.exitCode = 1;
}

function shown(row: SpeedRow | LiveRow | StartRow): Record<string, string | number> {
  if (!("rateRatio" in row)) return { ...row };
  const { rateRatio, cpuRatio, keptRatio } = row;
  return { ...row, rateRatio: rateRatio.toFixed(2), cpuRatio: cpuRatio.toFixed(2), keptRatio: keptRatio.toFixed(2) };
}

function write(name: string, result: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...result }, null, 2)}\n`);
  say(`written to ${file}`);
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
