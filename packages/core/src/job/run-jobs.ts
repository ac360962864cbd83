// The background jobs of one process: every queue, and the sweeps that need no queue.
import type { Deps } from "../deps.ts";
import { sweepDuePayments } from "../payment/sweep-due-payments.ts";
import { jobHandlers } from "./handlers.ts";
import { type RunningJobs, workQueues } from "./work-queues.ts";

export type { RunningJobs } from "./work-queues.ts";

/** Starts the jobs over the system's login. The database must be migrated: nothing is created here. */
export function startJobs(deps: Deps, options: { connectionString: string }): Promise<RunningJobs> {
  return workQueues(deps, { ...options, handlers: jobHandlers, sweep: sweepDuePayments });
}
