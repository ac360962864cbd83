import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import { demoEnv } from "../../../../scripts/demo-env.mjs";
import { type RunningPostgres, startPostgres } from "../../../../scripts/embedded-postgres.mjs";
import { freePorts } from "./free-ports.ts";
import { temporaryDataDir } from "./installation.ts";

const ROOT = path.resolve(import.meta.dirname, "../../../..");

export interface BreakableApi {
  apiUrl: string;
  sandbox: RunningSandbox;
  postgres: RunningPostgres;
  /** kill -9, then a new process on the same port; resolves when it answers. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL, sandbox and seeded data that outlive an api process which one may kill at any moment. */
export async function startBreakableApi(): Promise<BreakableApi> {
  const dataDir = temporaryDataDir();
  const [api = 0, unused = 0] = await freePorts(2);
  const postgres = await startPostgres({ dataDir, fast: true });
  const notificationUrl = `http://127.0.0.1:${api}/api/v1/orders/webhooks/midtrans`;
  const sandbox = await startSandbox({ dataDir: path.join(dataDir, "sandbox"), settings: { notificationUrl } });
  const env = {
    ...process.env,
    ...demoEnv({
      dataDir,
      databaseUrl: postgres.url,
      ports: {
        order: unused,
        pos: unused,
        api,
        sandbox: Number(new URL(sandbox.url).port),
        smtp: sandbox.smtpPort,
        postgres: postgres.port,
      },
    }),
    RATE_LIMIT_ENABLED: "false",
    ATAPOS_DEMO_DAYS: "0",
    LOG_LEVEL: "error",
  };
  await runToEnd("prisma/src/migrate-cli.ts", env);
  await runToEnd("apps/api/src/seed-cli.ts", env);
  const apiUrl = `http://127.0.0.1:${api}`;
  let child = await startApi(apiUrl, env);
  return {
    apiUrl,
    sandbox,
    postgres,
    async killAndRestart() {
      await kill(child);
      child = await startApi(apiUrl, env);
    },
    async stop() {
      await kill(child);
      await sandbox.stop();
      await postgres.stop();
      for (const folder of new Set([dataDir, postgres.dataDir])) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spawnNode(file: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [file], { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
}

async function runToEnd(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawnNode(file, env);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
}

async function startApi(apiUrl: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawnNode("apps/api/src/main.ts", env);
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the api ended with ${child.exitCode}`);
    const response = await fetch(`${apiUrl}/health`).catch(() => null);
    if (response?.ok) return child;
    await sleep(50);
  }
  throw new Error("the api did not answer within 30 s");
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}
