import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface Program {
  name: string;
  file: string;
  nodeOptions?: string[];
  env: Record<string, string>;
  port: number;
  /** A path that answers once it is ready. */
  ready: string;
}

export interface RunningProgram {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/** As every program of ours has one. */
const COMPILED = path.resolve(import.meta.dirname, "../../../../node_modules/.cache/node");
const READY_MS = 60_000;

/** Starts a program as a process of its own, its lines thrown away, and waits until it answers. */
export async function startProgram({
  name,
  file,
  nodeOptions = [],
  env,
  port,
  ready,
}: Program): Promise<RunningProgram> {
  const child = spawn(process.execPath, [...nodeOptions, file], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killNow = () => child.kill("SIGKILL");
  process.once("exit", killNow);
  for (let waited = 0; !(await answers(port, ready)); waited += 50) {
    if (child.exitCode !== null || waited > READY_MS) throw new Error(`${name} did not start (${child.exitCode})`);
    await sleep(50);
  }
  return {
    pid: child.pid ?? 0,
    port,
    async stop() {
      process.removeListener("exit", killNow);
      await stopChild(child, exited);
    },
  };
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(timer);
}

const answers = (port: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    async (answer) => (await answer.text()) !== "" || answer.ok,
    () => false,
  );

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
