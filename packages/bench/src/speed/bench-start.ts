import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./child.ts";
import { treeOf } from "./process-cpu.ts";
import { memoryOf } from "./process-memory.ts";
import type { SpeedOptions, StartResult, StartRow } from "./speed-part.ts";

const REPOSITORY = path.resolve(import.meta.dirname, "../../../..");
const MOST_SECONDS = 10;
const MOST_MIB = 1.2 * 1024;
const PORTS = ["ORDER_PORT", "POS_PORT", "API_PORT", "SANDBOX_PORT", "SANDBOX_SMTP_PORT", "PG_PORT"];

/**
 * `npm start` twice in one data folder, `BENCH_START_DATA` or a fresh one: the first start installs, builds and seeds
 * what is not there yet; of the second, when nothing has changed, time and memory count.
 */
export async function benchStart({ say }: SpeedOptions): Promise<StartResult> {
  const given = process.env.BENCH_START_DATA;
  const dataDir = given ?? mkdtempSync(path.join(tmpdir(), "atapos-start-"));
  // The user that PostgreSQL runs as has to get through.
  if (given === undefined) chmodSync(dataDir, 0o711);
  try {
    say(`the first start took ${(await startOnce(dataDir)).seconds.toFixed(1)} s`);
    const { seconds, rows } = await startOnce(dataDir);
    const total = sumOf(rows);
    say(
      `ready within ${seconds.toFixed(1)} s, ${total.pssMib.toFixed(0)} MiB (PSS), ${total.rssMib.toFixed(0)} MiB (RSS)`,
    );
    const misses: string[] = [];
    if (seconds > MOST_SECONDS) misses.push(`ready after ${seconds.toFixed(1)} s, ${MOST_SECONDS} asked`);
    if (total.pssMib > MOST_MIB) misses.push(`${total.pssMib.toFixed(0)} MiB, ${MOST_MIB.toFixed(0)} asked`);
    return { part: "start", seconds, rows: [...rows, total], misses };
  } finally {
    if (given === undefined) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startOnce(dataDir: string): Promise<{ seconds: number; rows: StartRow[] }> {
  const ports: Record<string, string> = {};
  for (const name of PORTS) ports[name] = String(await freePort());
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: REPOSITORY,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ATAPOS_DATA_DIR: dataDir, ...ports },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killNow = () => child.kill("SIGINT");
  process.once("exit", killNow);
  try {
    await new Promise<void>((resolve, reject) => {
      let text = "";
      child.stdout.on("data", (chunk: Buffer) => {
        text += chunk;
        if (/^ready$/m.test(text)) resolve();
      });
      child.once("exit", (code) => reject(new Error(`npm start ended with ${code}: ${text.slice(-500)}`)));
    });
    const seconds = (performance.now() - startedAt) / 1000;
    return { seconds, rows: rowsOf(child.pid ?? 0, dataDir) };
  } finally {
    child.kill("SIGINT");
    await exited;
    process.removeListener("exit", killNow);
  }
}

/** By program: PostgreSQL's many processes share most of what is resident, so that only PSS can be added up. */
function rowsOf(root: number, dataDir: string): StartRow[] {
  const rows = new Map<string, StartRow>();
  for (const pid of new Set([...treeOf(root), ...treeOf(postmasterOf(dataDir))])) {
    const name = nameOf(pid);
    const { rssKib, pssKib } = memoryOf(pid);
    const row = rows.get(name) ?? { program: name, processes: 0, rssMib: 0, pssMib: 0 };
    row.processes += 1;
    row.rssMib += rssKib / 1024;
    row.pssMib += pssKib / 1024;
    rows.set(name, row);
  }
  return [...rows.values()];
}

const sumOf = (rows: readonly StartRow[]): StartRow => ({
  program: "together",
  processes: rows.reduce((sum, { processes }) => sum + processes, 0),
  rssMib: rows.reduce((sum, { rssMib }) => sum + rssMib, 0),
  pssMib: rows.reduce((sum, { pssMib }) => sum + pssMib, 0),
});

function postmasterOf(dataDir: string): number {
  try {
    return Number(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    // Elsewhere, or below the program itself.
    return -1;
  }
}

function nameOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    if (/postgres/.test(words[0] ?? "")) return "postgres";
    if (/^next-server/.test(words[0] ?? "")) return path.relative(REPOSITORY, readlinkSync(`/proc/${pid}/cwd`));
    const file = words.find((word) => /\.(ts|m?js)$/.test(word)) ?? words[0] ?? "";
    return path.isAbsolute(file) ? path.relative(REPOSITORY, file) : file;
  } catch {
    return "ended";
  }
}
