import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePorts } from "./free-ports.ts";

const ROOT = path.resolve(import.meta.dirname, "../../../..");

export interface RunningInstallation {
  orderUrl: string;
  posUrl: string;
  apiUrl: string;
  sandboxUrl: string;
  /** All that the start printed so far. */
  output(): string;
}

export interface Installation extends RunningInstallation {
  /** Every port that the start took. */
  ports: number[];
  dataDir: string;
  /** Ctrl-C, as the terminal sends it to the whole group; resolves with the exit code. */
  stop(): Promise<number | null>;
}

export interface InstallationOptions {
  env?: Record<string, string>;
  /** Keep the data of an earlier start; the caller removes it. */
  dataDir?: string;
  ports?: number[];
}

/** A folder that an unprivileged database user can reach. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "atapos-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs `npm start` on free ports with data of its own and waits for its word "ready". */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const dataDir = options.dataDir ?? temporaryDataDir();
  const ports = options.ports ?? (await freePorts(6));
  const [order = 0, pos = 0, api = 0, sandbox = 0, smtp = 0, postgres = 0] = ports;
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...cleanEnvironment(),
      ORDER_PORT: String(order),
      POS_PORT: String(pos),
      API_PORT: String(api),
      SANDBOX_PORT: String(sandbox),
      SANDBOX_SMTP_PORT: String(smtp),
      PG_PORT: String(postgres),
      ATAPOS_DATA_DIR: dataDir,
      RATE_LIMIT_ENABLED: "false",
      ATAPOS_DEMO_DAYS: "2",
      ...options.env,
    },
  });
  // npm stops last, of the same signal: its own death by it is no failure
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code, signal) => resolve(signal === "SIGINT" ? 0 : code));
  });
  // for a run that ends without its clean-up
  const interrupt = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGINT");
  };
  process.once("exit", interrupt);
  const output = await readyOutput(child);
  return {
    orderUrl: `http://localhost:${order}`,
    posUrl: `http://localhost:${pos}`,
    apiUrl: `http://localhost:${api}`,
    sandboxUrl: `http://localhost:${sandbox}`,
    ports,
    dataDir,
    output,
    async stop() {
      interrupt();
      const code = await ended;
      process.removeListener("exit", interrupt);
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** The caller's own environment without what would move the installation under test elsewhere. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = /^(ATAPOS_|DATABASE_URL$|DB_|PG_|API_|ORDER_PORT|POS_|SANDBOX_|VITEST|NODE_ENV$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

async function readyOutput(child: ChildProcess): Promise<() => string> {
  let text = "";
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      if (/^ready$/m.test(text)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    // not "exit": the last words may still be in the pipe then
    child.once("close", (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)));
  });
  return () => text;
}
