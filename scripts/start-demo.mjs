import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { announce } from "./announce.mjs";
import { buildApp, generateClient, serverOf } from "./builds.mjs";
import { commonEnv, demoEnv } from "./demo-env.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { readEnvironment } from "./environment.mjs";
import { whenNpmEnds } from "./follow-npm.mjs";
import { waitUntilHealthy } from "./health.mjs";
import { install } from "./install.mjs";
import { requireFreePorts } from "./ports.mjs";
import { killRunning } from "./run-quietly.mjs";
import { portsByVariable, readSettings, requireDatabase } from "./settings.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";
import { createSupervisor, lastLines } from "./supervisor.mjs";

/** Brings everything up, then stays until a signal or the death of a part; never returns. */
export async function startDemo() {
  const ending = createEnding();
  const stack = bringUp(ending);
  stack.catch(ending.fail);
  try {
    await ending.reason;
  } catch (error) {
    console.error(error instanceof StopWithMessage ? `atapos: ${error.message}` : error);
    process.exitCode = 1;
  }
  await ending.stopAll(stack);
  process.exit();
}

/** Collects what has to be stopped and why; parts are stopped in the reverse order of their start. */
function createEnding() {
  const stops = [];
  const abort = new AbortController();
  let settle;
  const reason = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  reason.catch(() => {});
  let isStopping = false;
  const stop = () => {
    if (!isStopping) console.log("\nStopping ...");
    isStopping = true;
    settle.resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  whenNpmEnds(stop);
  return {
    reason,
    signal: abort.signal,
    fail: (error) => settle.reject(error),
    onStop: (stop) => stops.push(stop),
    /** Between two steps: a start that is being stopped goes no further. */
    goOn() {
      if (abort.signal.aborted) throw new StopWithMessage("stopped");
    },
    async stopAll(stack) {
      abort.abort();
      killRunning();
      for (let round = 0; round < 2; round += 1) {
        while (stops.length > 0) await stops.pop()();
        // a part that was just starting registers its stop when it has started
        await Promise.race([stack.catch(() => {}), sleep(10_000, undefined, { ref: false })]);
      }
    },
  };
}

async function bringUp(ending) {
  const user = readEnvironment();
  const settings = readSettings(user);
  await requireFreePorts(portsByVariable(settings.ports));
  if (!settings.isEmbedded) await requireDatabase(settings.databaseUrl);
  await install(user);
  ending.goOn();
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  await generateClient(user);
  ending.goOn();
  const built = buildApps(user);
  built.catch(ending.fail);
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(settings, ending));
  ending.goOn();
  const supervisor = createSupervisor({ logDir: path.join(settings.dataDir, "logs"), onDeath: ending.fail });
  ending.onStop(supervisor.stopAll);
  const env = environmentOf({ settings, user, databaseUrl });
  await startServers({ supervisor, settings, env, ending, built });
  const info = await readInfo(supervisor, env);
  await announce({ ports: settings.ports, isSeeded: settings.isSeeded, info });
}

async function buildApps(user) {
  for (const name of ["order", "pos"]) await buildApp(name, user);
}

function environmentOf({ settings, user, databaseUrl }) {
  const { ports, dataDir, isDemo } = settings;
  const own = isDemo ? demoEnv({ ports, dataDir, databaseUrl, user }) : commonEnv({ ports, dataDir, databaseUrl });
  return { ...own, ...user, ATAPOS_DATA_DIR: dataDir };
}

async function startDatabase({ dataDir, ports }, ending) {
  const postgres = await startPostgres({ dataDir, port: ports.postgres });
  let isStopping = false;
  ending.onStop(() => {
    isStopping = true;
    return postgres.stop();
  });
  postgres.exited.then((code) => {
    const lines = lastLines(postgres.logFile);
    if (!isStopping) ending.fail(new StopWithMessage(`PostgreSQL ended unexpectedly (${code})\n${lines}`));
  });
  if (postgres.dataDir !== dataDir)
    console.log(`The database user cannot reach ${dataDir}: data in ${postgres.dataDir}`);
  return postgres.url;
}

async function startServers({ supervisor, settings, env, ending, built }) {
  const { ports, host, isDemo, isSeeded } = settings;
  const { signal, goOn } = ending;
  await supervisor.run("migrate", ["prisma/src/migrate-cli.ts"], { env });
  if (isDemo) supervisor.serve("sandbox", ["apps/sandbox/src/main.ts"], { env });
  // the two Next apps forward from this machine; they themselves trust nobody unless told so
  const apiEnv = { ...env, TRUSTED_PROXIES: env.TRUSTED_PROXIES ?? "127.0.0.1,::1" };
  supervisor.serve("api", ["apps/api/src/main.ts"], { env: apiEnv });
  await waitUntilHealthy(`http://127.0.0.1:${ports.api}/health`, { timeoutSeconds: 60, signal });
  goOn();
  if (isSeeded) {
    console.log("Seeding the demo's data (where it is not there yet) ...");
    await supervisor.run("seed", ["apps/api/src/seed-cli.ts"], { env });
  }
  await built;
  for (const name of ["order", "pos"]) {
    const { cwd, file } = serverOf(name);
    // as people see it: behind a proxy with https, sign-in's cookies must be secure
    const NEXTAUTH_URL = name === "pos" ? env.POS_URL : env.APP_URL;
    const own = { PORT: String(ports[name]), HOSTNAME: host, NEXTAUTH_URL };
    supervisor.serve(name, [file], { cwd, env: { ...env, ...own, NODE_ENV: "production" } });
  }
  await waitUntilHealthy(`http://127.0.0.1:${ports.api}/health/full`, { timeoutSeconds: 120, signal });
}

/** Table 1's address, and on a database that is not seeded the link that makes its first owner. */
async function readInfo(supervisor, env) {
  const output = await supervisor.run("demo-info", ["apps/api/src/demo-info-cli.ts"], { env });
  const line = output.split("\n").findLast((each) => each.startsWith("{"));
  return line === undefined ? {} : JSON.parse(line);
}
