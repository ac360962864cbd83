// Starts the API and the background jobs as one process, or as several behind one port, and ends them in order.
import cluster from "node:cluster";
import { createDeps } from "@atapos/core";
import { AggregatorRegistry, register } from "prom-client";
import { createApp } from "./app.ts";
import { createClosing } from "./closing.ts";
import { readProcessEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { createMeters } from "./metrics/meters.ts";
import { groupMetrics, runProcessGroup } from "./process-group.ts";
import { requireSafeDatabase } from "./safe-database.ts";
import { serve } from "./serve.ts";
import { stopWithLine } from "./stop-with-line.ts";

/** Shorter than what process managers wait before they kill. */
const GRACE_MS = 6_000;

async function main(): Promise<void> {
  const env = readProcessEnv();
  const log = createLog(env);
  if (cluster.isPrimary && env.API_PROCESSES > 1) {
    runProcessGroup(env.API_PROCESSES, log);
    return;
  }
  const meters = createMeters(register);
  const composition = await createDeps(env, log, meters.meter);
  meters.watch(composition.deps);
  await requireSafeDatabase(composition.deps);
  const closing = createClosing();
  const metrics = { meters, read: metricsReader() };
  const app = createApp(composition.deps, env, { closing, metrics });
  const server = await serve(app, { port: env.API_PORT, host: env.ATAPOS_HOST });
  const jobs = await composition.startJobs();
  log.info({ port: server.port }, "listening");

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping");
    closing.begin(composition.deps.events.subscribers());
    await Promise.all([server.stop(GRACE_MS), jobs.stop()]);
    await composition.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => stopWithLine(error),
      );
    });
  }
}

/** One of several answers for all of them. */
function metricsReader(): () => Promise<string> {
  if (cluster.isPrimary) return () => register.metrics();
  // makes this process answer the group's question
  new AggregatorRegistry();
  return groupMetrics;
}

main().catch((error: unknown) => stopWithLine(error));
