import type { Deps } from "../deps.ts";
import type { JobData, JobName } from "./queue.ts";

/** What each job does; a handler may run twice for one job, and what it throws is tried again later. */
export type JobHandlers = { readonly [Name in JobName]: (deps: Deps, data: JobData[Name]) => Promise<void> };
