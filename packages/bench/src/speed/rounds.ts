import { runLoad, type Shot } from "./load-job.ts";
import { cpuMsOfTree } from "./process-cpu.ts";

export interface Target {
  name: string;
  pid: number;
  port: number;
  shots: Shot[];
}

/** Targets that do the same work on the same books; the first is the ceiling. */
export interface Contest {
  scenario: string;
  targets: readonly Target[];
  onError: (line: string) => void;
}

export interface ContestResult {
  rows: SpeedRow[];
  placed: string[];
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
  /** The rate against the same target's in the first contest of the same round; 1 in the first contest. */
  keptRatio: number;
  errors: number;
}

export interface RoundsOptions {
  rounds: number;
  /** Of one target in one round. */
  seconds: number;
  connections: number;
  postgresPid: number;
}

interface Sum {
  answered: number;
  seconds: number;
  app: number;
  db: number;
  errors: number;
  quantiles: { p50: number[]; p95: number[]; p99: number[] };
}

/** A target with where it stands in its shots and what it has done. */
interface Lane {
  contest: Contest;
  target: Target;
  next: number;
  placed: string[];
  sum: Sum;
}

/** A round is cut into short slices that go round the targets, so that what disturbs the machine disturbs all of them. */
const SLICES = 9;
const WARM_UP_SECONDS = 1;
const MOST = 20_000;

/**
 * Measures every target in interleaved rounds, those of one name in all contests right after each other, every other
 * slice in the other direction.
 */
export async function measureRounds(contests: readonly Contest[], options: RoundsOptions): Promise<ContestResult[]> {
  const places = [...(contests[0]?.targets.keys() ?? [])];
  const lanes = places.flatMap((place) =>
    contests.flatMap((contest): Lane[] => {
      const target = contest.targets[place];
      return target ? [{ contest, target, next: 0, placed: [], sum: emptySum() }] : [];
    }),
  );
  for (const lane of lanes) await fire(lane, WARM_UP_SECONDS, options);
  const results = contests.map((): SpeedRow[] => []);
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const lane of lanes) lane.sum = emptySum();
    for (let slice = 0; slice < SLICES; slice += 1) {
      const isForth = (round + slice) % 2 === 0;
      for (const lane of isForth ? lanes : lanes.toReversed()) await fire(lane, options.seconds / SLICES, options);
    }
    const first = rowsOf(lanes, contests[0], { round });
    for (const [n, contest] of contests.entries()) results[n]?.push(...rowsOf(lanes, contest, { round, first }));
  }
  return contests.map((contest, n) => ({
    rows: results[n] ?? [],
    placed: lanes.filter((lane) => lane.contest === contest).flatMap(({ placed }) => placed),
  }));
}

const emptySum = (): Sum => ({
  ...{ answered: 0, seconds: 0, app: 0, db: 0, errors: 0 },
  quantiles: { p50: [], p95: [], p99: [] },
});

async function fire(lane: Lane, seconds: number, { connections, postgresPid }: RoundsOptions): Promise<void> {
  const { target, contest, sum, next } = lane;
  const [app, db] = [cpuMsOfTree(target.pid), cpuMsOfTree(postgresPid)];
  const shots = [...target.shots.slice(next), ...target.shots.slice(0, next)];
  const result = await runLoad({ port: target.port, connections, seconds, most: MOST, shots });
  lane.next = (next + result.sent) % target.shots.length;
  lane.placed.push(...result.placed);
  sum.app += cpuMsOfTree(target.pid) - app;
  sum.db += cpuMsOfTree(postgresPid) - db;
  sum.answered += result.answered;
  sum.seconds += result.seconds;
  sum.errors += result.errorCount;
  for (const each of ["p50", "p95", "p99"] as const) sum.quantiles[each].push(result[each]);
  for (const line of result.errors) contest.onError(`${target.name}: ${line}`);
}

function rowsOf(
  lanes: readonly Lane[],
  contest: Contest | undefined,
  { round, first = [] }: { round: number; first?: readonly SpeedRow[] },
): SpeedRow[] {
  const measured = lanes
    .filter((lane) => lane.contest === contest)
    .map(({ target: { name }, sum }) => ({
      ...{ scenario: contest?.scenario ?? "", target: name, round },
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
    keptRatio: row.perSecond / (first.find(({ target }) => target === row.target) ?? row).perSecond,
  }));
}

/** The median of one column over a target's rounds. */
export const medianOf = (
  rows: readonly SpeedRow[],
  target: string,
  column: "rateRatio" | "cpuRatio" | "keptRatio",
): number => median(rows.filter((row) => row.target === target).map((row) => row[column]));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
