// The engine of the background work: one pg-boss over the system's login and a worker a queue.
import { setTimeout as sleep } from "node:timers/promises";
import { PosError } from "@atapos/domain";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { Deps } from "../deps.ts";
import { JOB_SCHEMA } from "./create-job-queue.ts";
import { jobDataSchemas } from "./job-data-schema.ts";
import type { JobHandlers } from "./job-handlers.ts";
import type { JobName } from "./queue.ts";
import { repeat } from "./repeat.ts";

// A person waits for a code: a job starts within this and the vendor's own time.
const POLL_SECONDS = 1;
const BATCH = 10;
const SWEEP_MS = 5_000;
const RETENTION_MS = 3_600_000;
const REPORTS_MS = 300_000;
/** What is not done by then is begun again by the next process; whoever stops this one kills it soon after. */
const STOP_TIMEOUT_MS = 5_000;

interface WorkQueuesOptions {
  /** The system's login. */
  connectionString: string;
  handlers: JobHandlers;
  /** Looks every few seconds for payments whose next check is due. */
  sweep: (deps: Deps) => Promise<unknown>;
}

export interface RunningJobs {
  /** Takes no more jobs and waits for those that run, five seconds at most. */
  stop(): Promise<void>;
}

/** Starts working off the queues. Nothing is created here: the queues are made when the database is migrated. */
export async function workQueues(deps: Deps, options: WorkQueuesOptions): Promise<RunningJobs> {
  const { handlers, sweep } = options;
  const boss = bossOver(options.connectionString);
  const report = (what: string) => (err: unknown) => deps.log.error({ err }, what);
  boss.on("error", report("the job runner failed"));
  await boss.start();
  await work(boss, deps, handlers, "login-mail");
  await work(boss, deps, handlers, "invitation-mail");
  await work(boss, deps, handlers, "receipt-mail");
  await work(boss, deps, handlers, "payment-check");
  await work(boss, deps, handlers, "refund-send");
  await work(boss, deps, handlers, "report-refresh");
  await work(boss, deps, handlers, "picture-sweep");
  await work(boss, deps, handlers, "retention");
  const sweeps = repeat(() => sweep(deps), SWEEP_MS, report("the payment sweep failed"));
  // Every process asks; one job an hour comes of it.
  const askForRetention = () => boss.send("retention", {}, { singletonKey: "hourly", singletonSeconds: 3600 });
  const retention = repeat(askForRetention, RETENTION_MS, report("the retention job could not be asked for"));
  const askForReports = () => boss.send("report-refresh", {}, { singletonKey: "minutes", singletonSeconds: 300 });
  const reports = repeat(askForReports, REPORTS_MS, report("the refreshing of reports could not be asked for"));
  return {
    async stop() {
      const repeats = Promise.all([sweeps.stop(), retention.stop(), reports.stop()]);
      const bound = sleep(STOP_TIMEOUT_MS, undefined, { ref: false });
      await Promise.all([Promise.race([repeats, bound]), boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })]);
    },
  };
}

function bossOver(connectionString: string): PgBoss {
  return new PgBoss({
    connectionString,
    schema: JOB_SCHEMA,
    application_name: "atapos-jobs",
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    // Both need rights that only the schema's owner has.
    reindex: false,
    monitorVacuum: false,
  });
}

async function work<Name extends JobName>(boss: PgBoss, deps: Deps, handlers: JobHandlers, name: Name): Promise<void> {
  const settle = async (job: Job<unknown>): Promise<JobResult> => {
    try {
      await handlers[name](deps, jobDataSchemas[name].parse(job.data));
      return { id: job.id, status: "completed" };
    } catch (error) {
      deps.log.warn({ err: error, job: name, jobId: job.id }, "a job failed");
      return { id: job.id, status: "failed", output: { error: describe(error) } };
    }
  };
  const options = {
    pollingIntervalSeconds: POLL_SECONDS,
    batchSize: BATCH,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await boss.work<unknown, unknown, typeof options>(name, options, (jobs) => Promise.all(jobs.map(settle)));
}

/** Stored with the job: a code of ours or a kind of error, never its text, which may name people. */
function describe(error: unknown): string {
  if (error instanceof PosError) return error.code;
  return error instanceof Error ? error.name : "unknown";
}
