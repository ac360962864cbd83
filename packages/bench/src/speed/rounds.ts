import { runLoad, type Shot } from "./load-job.ts";
import { cpuMsOfTree } from "./process-cpu.ts";

export interface Target {
  name: string;
  pid: number;
  port: number;
  shots: Shot[];
}

export interface SpeedRow {
  scenario: string;
  target: string;
  round: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** CPU milliseconds a request, of the program and of PostgreSQL. */
  cpuMs: number;
  appCpuMs: number;
  dbCpuMs: number;
  /** Against the ceiling of the same round; 1 for the ceiling itself. */
  rateRatio: number;
  cpuRatio: number;
  errors: number;
}

export interface RoundsOptions {
  scenario: string;
  rounds: number;
  /** Of one target in one round. */
  seconds: number;
  connections: number;
  postgresPid: number;
  onError: (line: string) => void;
}

export interface RoundsResult {
  rows: SpeedRow[];
  placed: string[];
}

interface Sum {
  answered: number;
  seconds: number;
  app: number;
  db: number;
  errors: number;
  quantiles: { p50: number[]; p95: number[]; p99: number[] };
}

/** A round is cut into slices that go round the targets, so that what disturbs the machine disturbs all of them. */
const SLICES = 3;
const WARM_UP_SECONDS = 1;
const MOST = 20_000;

/** Measures every target in interleaved rounds; the first target is the ceiling. */
export async function measureRounds(targets: readonly Target[], options: RoundsOptions): Promise<RoundsResult> {
  const placed: string[] = [];
  const next = new Map<string, number>();
  const fire = async (target: Target, seconds: number, sum: Sum) => {
    const [app, db] = [cpuMsOfTree(target.pid), cpuMsOfTree(options.postgresPid)];
    const from = next.get(target.name) ?? 0;
    const shots = [...target.shots.slice(from), ...target.shots.slice(0, from)];
    const { connections } = options;
    const result = await runLoad({ port: target.port, connections, seconds, most: MOST, shots });
    next.set(target.name, (from + result.sent) % target.shots.length);
    sum.app += cpuMsOfTree(target.pid) - app;
    sum.db += cpuMsOfTree(options.postgresPid) - db;
    sum.answered += result.answered;
    sum.seconds += result.seconds;
    sum.errors += result.errorCount;
    for (const each of ["p50", "p95", "p99"] as const) sum.quantiles[each].push(result[each]);
    placed.push(...result.placed);
    for (const line of result.errors) options.onError(`${target.name}: ${line}`);
  };
  for (const target of targets) await fire(target, WARM_UP_SECONDS, emptySum());
  const rows: SpeedRow[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const sums = new Map(targets.map((target) => [target, emptySum()]));
    for (let slice = 0; slice < SLICES; slice += 1) {
      for (const [target, sum] of sums) await fire(target, options.seconds / SLICES, sum);
    }
    rows.push(...rowsOf(sums, options.scenario, round));
  }
  return { rows, placed };
}

const emptySum = (): Sum => ({
  ...{ answered: 0, seconds: 0, app: 0, db: 0, errors: 0 },
  quantiles: { p50: [], p95: [], p99: [] },
});

function rowsOf(sums: ReadonlyMap<Target, Sum>, scenario: string, round: number): SpeedRow[] {
  const measured = [...sums].map(([{ name }, sum]) => ({
    ...{ scenario, target: name, round },
    perSecond: sum.answered / sum.seconds,
    ...{ p50: median(sum.quantiles.p50), p95: median(sum.quantiles.p95), p99: median(sum.quantiles.p99) },
    cpuMs: (sum.app + sum.db) / sum.answered,
    appCpuMs: sum.app / sum.answered,
    dbCpuMs: sum.db / sum.answered,
    errors: sum.errors,
  }));
  const [ceiling] = measured;
  return measured.map((row) => ({
    ...row,
    rateRatio: row.perSecond / (ceiling?.perSecond ?? 0),
    cpuRatio: row.cpuMs / (ceiling?.cpuMs ?? 0),
  }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * How much of its rate a target keeps from one scenario to another. The scenarios had minutes of their own on the
 * machine: a fall that the ceiling shares is the machine's, so the better counts of rate and of share of the ceiling.
 */
export function keptRate(rows: readonly SpeedRow[], target: string, from: string, to: string): number {
  const at = (scenario: string, column: "perSecond" | "rateRatio") =>
    median(rows.filter((row) => row.target === target && row.scenario === scenario).map((row) => row[column]));
  return Math.max(at(to, "perSecond") / at(from, "perSecond"), at(to, "rateRatio") / at(from, "rateRatio"));
}
