// Starts the API and the background jobs as one process, and ends both in order.
import { createDeps } from "@atapos/core";
import { createApp } from "./app.ts";
import { readProcessEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { requireSafeDatabase } from "./safe-database.ts";
import { serve } from "./serve.ts";
import { stopWithLine } from "./stop-with-line.ts";

/** Shorter than what process managers wait before they kill. */
const GRACE_MS = 6_000;

async function main(): Promise<void> {
  const env = readProcessEnv();
  const log = createLog(env);
  const composition = await createDeps(env, log);
  await requireSafeDatabase(composition.deps);
  const closing = new AbortController();
  const app = createApp(composition.deps, env, { closing: closing.signal });
  const server = await serve(app, { port: env.API_PORT, host: env.ATAPOS_HOST });
  const jobs = await composition.startJobs();
  log.info({ port: server.port }, "listening");

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping");
    closing.abort();
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

main().catch((error: unknown) => stopWithLine(error));
